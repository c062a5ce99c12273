namespace CommunityBot.Moving;

internal static class MovingProgram
{
    /// <summary>Runs one of the commands on the settings that the bot itself would have; Ctrl+C ends it where it is.</summary>
    public static async Task<int> RunAsync(string command, IReadOnlyList<string> args)
    {
        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stopping.Cancel();
        };

        var settings = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddEnvironmentVariables()
            .Build();
        try
        {
            return await new MovingCommand(settings, TimeProvider.System, Console.Out, Console.Error).RunAsync(
                command,
                args,
                stopping.Token
            );
        }
        catch (OperationCanceledException)
        {
            const int Interrupted = 130;
            return Interrupted;
        }
    }
}
