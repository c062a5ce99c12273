using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A channel is called otherwise now; where it is the one in which the community was founded, so is the community.</summary>
public sealed record RenameCommunity(CommunityId Community, Place Channel, string Name) : Command<RenameCommunity.State>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<State> Reading =>
        Read.Row<Community>(Communities.Community.Key)
            .With(
                Read.Row<ConnectedChannel>(ConnectedChannel.Key(Channel)),
                (community, connected) => new State(community, connected)
            );

    public override Outcome Decide(State state, Instant now) =>
        state switch
        {
            { Connected: { } connected } => connected.Name == Name
                ? Outcome.AsItWas
                : Outcome.Apply.Put(connected with { Name = Name }),
            { Community: { } community } when community.Name != Name => Outcome.Apply.Put(
                community with
                {
                    Name = Name,
                }
            ),
            _ => Outcome.AsItWas,
        };

    /// <summary>The community, and the channel where it is another than its first.</summary>
    public sealed record State(Community? Community, ConnectedChannel? Connected);
}
