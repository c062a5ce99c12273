using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>
/// In a channel that shall belong to another community, one who coordinates it says the code they got there. Here is decided
/// whether the channel may; where the code is kept, whether the code may.
/// </summary>
public sealed record ConnectHere(Asker Asker, string Code, ImmutableArray<string> Affairs) : Command<ConnectHere.State>
{
    // Ended rhythms stay as rows; so many of them may hide one that isn't.
    private const int MostLookedAt = 500;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Affairs.Aggregate(
            Community
                .Reading.With(Member.Reading(Asker.Member), (community, by) => (community, by))
                .With(
                    Read.Range<ConnectedChannel>(ConnectedChannel.Prefix, null, 1),
                    (both, others) => new State(both.community, both.by, others, [])
                ),
            (reading, prefix) =>
                reading.With(
                    Read.Range<IAffair>(prefix, null, MostLookedAt),
                    (state, affairs) => state with { Affairs = [.. state.Affairs, .. affairs] }
                )
        );

    public override Outcome Decide(State state, Instant now) =>
        state switch
        {
            _ when Asker.Channel is null => Outcome.Refuse(ConnectionTexts.SayItInTheChannel),
            _ when !IsAt(state.Community) => Outcome.Refuse(ConnectionTexts.IsConnected(state.Community)),
            { By: not { Role: Role.Coordinator } } => Outcome.Refuse(CommunityTexts.CoordinatorsOnly),
            { Others: [_, ..] } => Outcome.Refuse(ConnectionTexts.HasOthers),
            _ when state.Affairs.Any(affair => affair.IsOpen(now)) => Outcome.Refuse(ConnectionTexts.HasRhythms),
            _ => Outcome.Apply.Pass(
                new Errand.Redeem(
                    OneTimeCode.HashOf(Code),
                    new Claim.Channel(new(state.Community.Channel, state.Community.Name, Asker.Community))
                )
            ),
        };

    private bool IsAt(Community community) =>
        ConnectedChannel.Id(Asker.Channel!) == ConnectedChannel.Id(community.Channel);

    /// <summary>The channel's community, who says it, its other channels, and what it lives on.</summary>
    public sealed record State(
        Community Community,
        Member? By,
        ImmutableArray<ConnectedChannel> Others,
        ImmutableArray<IAffair> Affairs
    );
}
