using System.Diagnostics;

namespace CommunityBot.Bench.Events;

/// <summary>How many of a platform's events are acknowledged in a second.</summary>
internal sealed class Throughput(IEventSource source) : IScenario
{
    private const int Events = 150_000;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    public string Name => source.Name;

    public string Question => $"{source.Sent} acknowledged, 64 connections that stay open";

    public string Unit => "acks/s";

    public Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken) =>
        new EventCandidates(source, folder).OfAsync(
            (server, acks, token) => MeasureAsync(source, server, acks, token),
            acks => acks.Quantiles(),
            cancellationToken
        );

    /// <summary>As fast as it goes, for some seconds.</summary>
    public static async Task<double> MeasureAsync(
        IEventSource source,
        Uri server,
        Acks acks,
        CancellationToken cancellationToken
    )
    {
        var events = source.Create(Events);
        using var sender = new EventSender(new(server, source.Route), connections: 64);

        var start = Stopwatch.GetTimestamp();
        var sent = await sender.PushAsync(events, Span, acks, cancellationToken);
        return sent / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
