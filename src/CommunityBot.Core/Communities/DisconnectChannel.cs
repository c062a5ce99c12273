using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A coordinator has a channel not belong to the community any more.</summary>
/// <param name="Asker">Who.</param>
/// <param name="Channel">Which, by <see cref="ConnectedChannel.Id"/>.</param>
public sealed record DisconnectChannel(Asker Asker, string Channel) : Command<DisconnectChannel.State>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Member
            .Reading(Asker.Member)
            .With(Read.Row<ConnectedChannel>($"{ConnectedChannel.Prefix}{Channel}"), (by, connected) => (by, connected))
            .With(
                Read.Row<ChannelTrouble>($"{ChannelTrouble.Key}{Channel}"),
                (both, trouble) => new State(both.by, both.connected, trouble)
            );

    public override Outcome Decide(State state, Instant now)
    {
        if (state.By is not { Role: Role.Coordinator })
            return Outcome.Refuse(CommunityTexts.CoordinatorsOnly);
        if (state.Connected is not { } connected)
            return Outcome.Refuse(ConnectionTexts.IsNotConnected);

        Errand[] then = [new Errand.Return(connected.Home), new Errand.Part(Asker.Community, connected)];
        var outcome = Outcome
            .Apply.Delete(connected.RowKey)
            .Pass(new Errand.Point(connected.Channel, connected.Home, [.. then]))
            .Reply(ConnectionTexts.Disconnected(connected));

        return state.Trouble is { } trouble ? outcome.Delete(trouble.RowKey) : outcome;
    }

    /// <summary>Who asks, the channel, and whether it was in trouble.</summary>
    public sealed record State(Member? By, ConnectedChannel? Connected, ChannelTrouble? Trouble);
}
