using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>Somebody wants to know what happened lately.</summary>
public sealed record ShowRecaps(Asker Asker) : Command<ShowRecaps.State>
{
    private const int Shown = 3;

    /// <summary>Who asks, and the latest recaps.</summary>
    public sealed record State(Member? By, ImmutableArray<Recap> Recaps);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Member
            .Reading(Asker.Member)
            .With(Read.Range<Recap>(Recap.Prefix, null, Shown), (by, recaps) => new State(by, recaps));

    public override Outcome Decide(State state, Instant now)
    {
        if (state.By is not { } by)
            return Outcome.Refuse(Message.Of(GatheringTexts.IDoNotKnowYou));
        if (state.Recaps.IsEmpty)
            return Outcome.Apply.Reply(
                Message.Of(AfterTexts.NoRecaps).With(new Block.Buttons([RhythmButtons.Upcoming]))
            );

        return Outcome.Apply.Reply(
            new Message(
                AfterTexts.LastRecaps,
                [.. state.Recaps.SelectMany(recap => Item(recap, by)), new Block.Buttons([RhythmButtons.Upcoming])]
            )
        );
    }

    private static IEnumerable<Block> Item(Recap recap, Member by) =>
        [
            .. RecapCard.Blocks(recap),
            .. recap.Pulse is { IsShown: true } pulse
                ? [new Block.Context(AfterTexts.PulseWas(pulse))]
                : Array.Empty<Block>(),
            .. recap.By == by.Id || by.Role is Role.Coordinator
                ? [new Block.Buttons([AfterButtons.ChangeRecap(recap.Gathering)])]
                : Array.Empty<Block>(),
        ];
}
