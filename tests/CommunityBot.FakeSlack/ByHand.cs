namespace CommunityBot.FakeSlack;

/// <summary>The fake Slack as a program: prints what the bot is to be started with, and waits.</summary>
internal static class ByHand
{
    public static async Task RunAsync(string[] arguments)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        var isSocketMode = settings.GetValue("sockets", false);
        var options = new FakeSlackOptions
        {
            Port = settings.GetValue("port", 5090),
            Bot = settings.GetValue<Uri>("bot"),
            SocketMode = isSocketMode,
            Rates = settings.GetValue("rates", RateWatch.Off),
        };
        await using var slack = await FakeSlackServer.StartAsync(options, CancellationToken.None);
        var ana = slack.Workspace.AddPerson("Ana", new() { Zone = "Europe/Madrid", IsAdmin = true });
        var ben = slack.Workspace.AddPerson("Ben", new() { Locale = "de-DE" });
        slack.Workspace.AddChannel("general", isPrivate: false, withBot: false, ana, ben);
        var way = isSocketMode
            ? $"Slack__AppToken={options.AppToken}"
            : $"Slack__SigningSecret={options.SigningSecret}";
        Console.WriteLine(
            $"""
            export Slack__ApiBaseUrl={slack.Address}
            export Slack__BotToken={slack.Workspace.BotToken}
            export {way}
            """
        );
        await slack.WaitForShutdownAsync();
    }
}
