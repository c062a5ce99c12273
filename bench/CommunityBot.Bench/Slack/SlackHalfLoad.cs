namespace CommunityBot.Bench.Slack;

/// <summary>How long an acknowledgement takes while half as much comes as ours could take: the same pace for all.</summary>
internal sealed class SlackHalfLoad : IScenario
{
    private const double Seconds = 5;

    public string Name => "slack-half";

    public string Question => "the 99th percentile of the acknowledgement, at half of what ours can take";

    public string Unit => "ms";

    public async Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        var candidates = new SlackCandidates(folder);
        var most = await candidates.OursAsync(
            server => SlackThroughput.MeasureAsync(server, new(), cancellationToken),
            cancellationToken
        );

        return await candidates.OfAsync(
            (server, acks, token) => MeasureAsync(server, most / 2, acks, token),
            acks => acks.Quantiles(),
            cancellationToken
        );
    }

    private static async Task<double> MeasureAsync(
        Uri server,
        double rate,
        Acks acks,
        CancellationToken cancellationToken
    )
    {
        var events = SignedEvent.Create((int)(rate * Seconds));
        using var sender = new SlackSender(server, connections: 64);
        var round = new Acks();

        await sender.PaceAsync(events, rate, round, cancellationToken);
        acks.Add(round);
        return round.Milliseconds(99);
    }
}
