using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CommunityBot.EndToEnd.Tests;

/// <summary>The real program in a process of its own, with a store of its own, on a free port of the loopback interface.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<string> _said;

    private readonly Process _process;

    private BotProcess(Process process, Uri address, ConcurrentQueue<string> said)
    {
        _process = process;
        Address = address;
        _said = said;
    }

    /// <summary>All that it has written so far, to its output and its errors.</summary>
    public string Said => string.Join('\n', _said);

    public Uri Address { get; }

    /// <summary>Starts the program and waits until it is ready.</summary>
    public static async Task<BotProcess> StartAsync(BotSettings settings, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);

        var process = Process.Start(StartInfo(settings))!;
        try
        {
            var said = new ConcurrentQueue<string>();
            var address = await ListeningAsync(process, said, limit.Token);
            var bot = new BotProcess(process, address, said);
            _ = bot.ListenAsync(process.StandardOutput);
            _ = bot.ListenAsync(process.StandardError);
            await ReadyAsync(address, limit.Token);
            return bot;
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Whether a line of its log has these words.</summary>
    public bool HasSaid(string words) => _said.Any(line => line.Contains(words, StringComparison.Ordinal));

    /// <summary>SIGKILL: the process has no chance to put anything in order.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();

        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>SIGTERM, and waits until it has ended.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await SignalAsync("TERM", cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Sends the process a signal, by its name.</summary>
    public async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private async Task ListenAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync(CancellationToken.None) is { } line)
            _said.Enqueue(line);
    }

    private static ProcessStartInfo StartInfo(BotSettings settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = settings.Folder,
        };
        start.ArgumentList.Add(Path.Combine(ProgramFolder, "CommunityBot.dll"));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = settings.Environment;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["Sqlite__Path"] = Path.Combine(settings.Folder, "bot.db");
        if (settings.StartAt is { } startAt)
            start.Environment["Sandbox__StartAt"] = startAt;
        foreach (var (name, value) in settings.More)
            start.Environment[name] = value;

        return start;
    }

    // The tests' output folder and the program's differ in the project's name alone.
    private static string ProgramFolder =>
        AppContext.BaseDirectory.Replace("CommunityBot.EndToEnd.Tests", "CommunityBot", StringComparison.Ordinal);

    private static async Task<Uri> ListeningAsync(
        Process process,
        ConcurrentQueue<string> said,
        CancellationToken cancellationToken
    )
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            said.Enqueue(line);
            if (Listening().Match(line) is { Success: true } match)
                return new(match.Groups["address"].Value);
        }

        throw new InvalidOperationException(
            $"The bot ended before it listened: {await process.StandardError.ReadToEndAsync(cancellationToken)}"
        );
    }

    private static async Task ReadyAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = address };
        while (!(await http.GetAsync("/health/ready", cancellationToken)).IsSuccessStatusCode)
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
