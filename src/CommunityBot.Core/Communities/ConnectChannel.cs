using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A channel becomes one more of the community: what is said to all is said there, too.</summary>
public sealed record ConnectChannel(CommunityId Community, ConnectedChannel Channel) : Command<ConnectChannel.State>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<State> Reading =>
        Read.Row<Community>(Communities.Community.Key)
            .With(
                Read.Range<ConnectedChannel>(ConnectedChannel.Prefix),
                (community, connected) => new State(community, connected)
            );

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Community is not { LivesIn: null } community)
            return Outcome.Apply.Reply(ConnectionTexts.CodeIsOld);
        if (state.Connected.Any(other => other.RowKey == Channel.RowKey))
            return Outcome.AsItWas;
        if (state.Connected.Length >= ConnectedChannel.Most)
            return Outcome.Apply.Reply(ConnectionTexts.HasEnough(ConnectedChannel.Most));

        return Outcome
            .Apply.Put(Channel)
            .Pass(new Errand.Point(Channel.Channel, Community, [new Errand.Lend(Channel.Home, Community)]))
            .Send(
                new Dispatch.Post(
                    new($"together|{ConnectedChannel.Id(Channel.Channel)}|{now.ToUnixTimeSeconds()}"),
                    ConnectionTexts.AreOne(community, Channel)
                )
            )
            .Reply(ConnectionTexts.Connected(community));
    }

    /// <summary>The community and its other channels.</summary>
    public sealed record State(Community? Community, ImmutableArray<ConnectedChannel> Connected);
}
