using System.Diagnostics;

namespace CommunityBot.Bench.Slack;

/// <summary>How many of Slack's events are acknowledged in a second.</summary>
internal sealed class SlackThroughput : IScenario
{
    private const int Events = 150_000;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    public string Name => "slack";

    public string Question => "signed events acknowledged, 64 connections that stay open";

    public string Unit => "acks/s";

    public Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken) =>
        new SlackCandidates(folder).OfAsync(MeasureAsync, acks => acks.Quantiles(), cancellationToken);

    /// <summary>As fast as it goes, for some seconds.</summary>
    public static async Task<double> MeasureAsync(Uri server, Acks acks, CancellationToken cancellationToken)
    {
        var events = SignedEvent.Create(Events);
        using var sender = new SlackSender(server, connections: 64);

        var start = Stopwatch.GetTimestamp();
        var sent = await sender.PushAsync(events, Span, acks, cancellationToken);
        return sent / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
