using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What is said when a gathering changes: to the channel, and to those who care.</summary>
internal static class GatheringNews
{
    /// <summary>To the channel: it takes place at another time or elsewhere. The note may be empty.</summary>
    public static Dispatch.Post Changed(Gathering gathering, Instant before, string note) =>
        new(
            CardOf(gathering),
            new Message(
                GatheringTexts.HasChanged(gathering),
                [
                    new Block.Paragraph(GatheringTexts.HasChanged(gathering)),
                    .. Note(note),
                    .. before == gathering.Start ? [] : Moved(before),
                    .. GatheringCard.Whereabouts(gathering.Details),
                    RhythmButtons.Answers(gathering.Id),
                ]
            )
        );

    /// <summary>To the channel: it is called off.</summary>
    public static Dispatch.Post Cancelled(Gathering gathering, string note) =>
        new(
            CardOf(gathering),
            new Message(
                GatheringTexts.IsCalledOff(gathering),
                [
                    new Block.Paragraph(GatheringTexts.IsCalledOff(gathering)),
                    .. Note(note),
                    new Block.Buttons([RhythmButtons.Upcoming]),
                ]
            )
        );

    /// <summary>To one who said yes or maybe: how the gathering stands now.</summary>
    public static Prompt Tell(Community community, Gathering gathering, MemberId member, Instant now)
    {
        var text =
            gathering.Stage is GatheringStage.Cancelled
                ? GatheringTexts.IsCalledOff(gathering)
                : GatheringTexts.HasChanged(gathering);
        var id = string.Create(
            CultureInfo.InvariantCulture,
            $"change:{community.Id.Value}:{gathering.Id.Value}:{member.Value}:{gathering.Change}"
        );

        return RhythmPrompts.Of(community, gathering, new(id), now) with
        {
            Message = gathering.Stage is GatheringStage.Cancelled cancelled
                ? Message.Of(text).With([.. Note(cancelled.Note), new Block.Buttons([RhythmButtons.Upcoming])])
                : Message.Of(text).With([.. Standing(gathering)]),
            Line = text,
        };
    }

    private static CardId CardOf(Gathering gathering) =>
        new(string.Create(CultureInfo.InvariantCulture, $"news|{gathering.Id.Value}|{gathering.Change}"));

    private static Block[] Moved(Instant before) => [new Block.Context(GatheringTexts.MovedFrom(before))];

    private static Block[] Note(string note) => note.Length > 0 ? [new Block.Paragraph(new Phrase.Verbatim(note))] : [];

    private static IEnumerable<Block> Standing(Gathering gathering) =>
        [
            .. GatheringCard.Whereabouts(gathering.Details),
            new Block.Context(GatheringTexts.NothingToDo),
            new Block.Buttons([RhythmButtons.Say(gathering.Id, Answer.No, GatheringTexts.ICannotThen)]),
        ];
}
