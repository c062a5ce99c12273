using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>One gathering in a list of what is ahead.</summary>
internal static class UpcomingItem
{
    /// <summary>For a member: what, when, where, what they said, and buttons to say so.</summary>
    public static IEnumerable<Block> ForMember(Gathering gathering, Answer? mine) =>
        gathering.Stage is GatheringStage.Cancelled cancelled
            ?
            [
                new Block.Divider(),
                new Block.Heading(new Phrase.Verbatim(gathering.Details.Title)),
                new Block.Paragraph(GatheringTexts.CalledOff(cancelled.Note)),
                GatheringCard.Facts(gathering),
            ]
            :
            [
                new Block.Divider(),
                new Block.Heading(new Phrase.Verbatim(gathering.Details.Title)),
                GatheringCard.Facts(gathering),
                .. GatheringCard.Link(gathering.Details),
                new Block.Context(mine is { } answer ? GatheringTexts.YouSaid(answer) : GatheringTexts.YouHaveNotSaid),
                RhythmButtons.Answers(gathering.Id),
            ];

    /// <summary>For a coordinator: when, and buttons to change that.</summary>
    public static IEnumerable<Block> ForCoordinator(Gathering gathering) =>
        gathering.Stage is GatheringStage.Cancelled
            ? [new Block.Context(GatheringTexts.IsCalledOff(gathering))]
            :
            [
                new Block.Paragraph(GatheringTexts.Headline(gathering)),
                new Block.Buttons([RhythmButtons.Move(gathering.Id), RhythmButtons.Cancel(gathering.Id)]),
            ];
}
