using System.Diagnostics;

namespace CommunityBot.Bench.Events;

/// <summary>
/// What becomes of 50,000 events at once, over a thousand connections: Slack tries again what isn't acknowledged within
/// three seconds.
/// </summary>
internal sealed class Burst(IEventSource source) : IScenario
{
    private const int Events = 50_000;

    public string Name => $"{source.Name}-burst";

    public string Question => "50,000 events at once over 1,000 connections, until the last is acknowledged";

    public string Unit => "s";

    public Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken) =>
        new EventCandidates(source, folder).OfAsync(MeasureAsync, acks => acks.OverThreeSeconds(), cancellationToken);

    private async Task<double> MeasureAsync(Uri server, Acks acks, CancellationToken cancellationToken)
    {
        var events = source.Create(Events);
        using var sender = new EventSender(new(server, source.Route), connections: 1000);

        var start = Stopwatch.GetTimestamp();
        await sender.PushAsync(events, TimeSpan.FromMinutes(2), acks, cancellationToken);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
