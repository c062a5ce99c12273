using System.Diagnostics;

namespace CommunityBot.Bench.Slack;

/// <summary>
/// What becomes of 50,000 events at once, over a thousand connections: Slack tries again what isn't acknowledged within
/// three seconds.
/// </summary>
internal sealed class SlackBurst : IScenario
{
    private const int Events = 50_000;

    public string Name => "slack-burst";

    public string Question => "50,000 events at once over 1,000 connections, until the last is acknowledged";

    public string Unit => "s";

    public Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken) =>
        new SlackCandidates(folder).OfAsync(MeasureAsync, acks => acks.OverThreeSeconds(), cancellationToken);

    private static async Task<double> MeasureAsync(Uri server, Acks acks, CancellationToken cancellationToken)
    {
        var events = SignedEvent.Create(Events);
        using var sender = new SlackSender(server, connections: 1000);

        var start = Stopwatch.GetTimestamp();
        await sender.PushAsync(events, TimeSpan.FromMinutes(2), acks, cancellationToken);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
