using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// A gathering's card as one member sees it: with what they said themselves, and for coordinators with what they can do.
/// </summary>
public sealed record GatheringView(Asker Asker, GatheringId Gathering) : PersonalView<GatheringView.State>
{
    /// <summary>What the card shows, and who looks at it.</summary>
    public sealed record State(AskedGathering Asked, ImmutableArray<Attendance> Answers, Seats? Seats);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        AskedGathering
            .Reading(Asker, Gathering)
            .With(Read.Range<Attendance>(Attendance.PrefixOf(Gathering)), (asked, answers) => (asked, answers))
            .With(Seats.Reading(Gathering), (all, seats) => new State(all.asked, all.answers, seats));

    /// <summary>The view that a button or a message of that value means; null where it means none.</summary>
    public static GatheringView? Of(Asker asker, string value) =>
        GatheringId.Parse(value) is { } gathering ? new(asker, gathering) : null;

    public override Message? Draw(State state, Instant now)
    {
        if ((state.Asked.Row ?? state.Asked.Past?.Gathering) is not { } gathering)
            return null;

        var card = GatheringCard.Draw(gathering, GuestList.Of(gathering, state.Answers, state.Seats));

        return card.Blocks is [.. var above, Block.Buttons answers] && state.Asked.By is { } by
            ? card with
            {
                Blocks = [.. above, Said(state, by), answers, .. ForCoordinator(gathering, by, now)],
            }
            : card;
    }

    private static Block.Context Said(State state, Member by) =>
        new(
            state.Seats?.OfferTo(by.Id) is { } offer ? SeatTexts.OneIsKept(offer.Until)
            : state.Seats?.NumberOf(by.Id) is { } number ? SeatTexts.YouAreNumber(number)
            : state.Answers.FirstOrDefault(answer => answer.Member == by.Id) is { } mine
                ? GatheringTexts.YouSaid(mine.Answer)
            : GatheringTexts.YouHaveNotSaid
        );

    private static ImmutableArray<Block> ForCoordinator(Gathering gathering, Member by, Instant now) =>
        by.Role is Role.Coordinator && now < gathering.Start
            ? [new Block.Buttons([RhythmButtons.Move(gathering.Id), RhythmButtons.Cancel(gathering.Id)])]
            : [];
}
