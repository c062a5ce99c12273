namespace CommunityBot.Bench.Events;

/// <summary>How long an acknowledgement takes while half as much comes as ours could take: the same pace for all.</summary>
internal sealed class HalfLoad(IEventSource source) : IScenario
{
    private const double Seconds = 5;

    public string Name => $"{source.Name}-half";

    public string Question => "the 99th percentile of the acknowledgement, at half of what ours can take";

    public string Unit => "ms";

    public async Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        var candidates = new EventCandidates(source, folder);
        var most = await candidates.OursAsync(
            server => Throughput.MeasureAsync(source, server, new(), cancellationToken),
            cancellationToken
        );

        return await candidates.OfAsync(
            (server, acks, token) => MeasureAsync(server, most / 2, acks, token),
            acks => acks.Quantiles(),
            cancellationToken
        );
    }

    private async Task<double> MeasureAsync(Uri server, double rate, Acks acks, CancellationToken cancellationToken)
    {
        var events = source.Create((int)(rate * Seconds));
        using var sender = new EventSender(new(server, source.Route), connections: 64);
        var round = new Acks();

        await sender.PaceAsync(events, rate, round, cancellationToken);
        acks.Add(round);
        return round.Milliseconds(99);
    }
}
