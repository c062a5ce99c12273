using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody asks where the community is; a coordinator can connect and disconnect channels.</summary>
public sealed record ShowChannels(Asker Asker) : Command<ShowChannels.State>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Community
            .Reading.With(Member.Reading(Asker.Member), (community, by) => (community, by))
            .With(
                Read.Range<ConnectedChannel>(ConnectedChannel.Prefix),
                (both, connected) => new State(both.community, both.by, connected)
            );

    public override Outcome Decide(State state, Instant now) =>
        Outcome.Apply.Reply(
            state.By is { Role: Role.Coordinator }
                ? ConnectionTexts.ChannelsToTend(state.Community, state.Connected)
                : ConnectionTexts.Channels(state.Community, state.Connected)
        );

    /// <summary>The community, who asks, and its other channels.</summary>
    public sealed record State(Community Community, Member? By, ImmutableArray<ConnectedChannel> Connected);
}
