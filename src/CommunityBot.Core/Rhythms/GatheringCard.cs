using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>The message that announces a gathering and is kept true in its place.</summary>
internal static class GatheringCard
{
    /// <summary>The name of the view that each member gets of it (<see cref="GatheringView"/>).</summary>
    public const string View = "rhythms.gathering";

    public static CardId IdOf(GatheringId gathering) => new($"gathering|{gathering.Value}");

    public static Message Draw(Gathering gathering, GuestList guests) =>
        new(
            GatheringTexts.Headline(gathering),
            [
                new Block.Heading(new Phrase.Verbatim(gathering.Details.Title)),
                .. Remarks(gathering),
                Facts(gathering),
                .. About(gathering.Details),
                .. Guests(gathering, guests),
                .. IsAhead(gathering) ? [RhythmButtons.Answers(gathering.Id)] : Nothing,
            ]
        )
        {
            View = new(View, gathering.Id.Value) { Foremost = guests.Latest },
        };

    /// <summary>What the card would show; two drawings with the same fingerprint look the same.</summary>
    public static string Fingerprint(Gathering gathering, GuestList guests) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{gathering.Stage.GetType().Name};{gathering.Change};{gathering.RhythmVersion};{guests.Fingerprint}"
        );

    /// <summary>When, what and where.</summary>
    public static Block.Fields Facts(Gathering gathering) =>
        new([
            new(GatheringTexts.When, new Phrase.Span(gathering.Start, gathering.End)),
            .. GatheringTexts.TypeOf(gathering.Details) is { } type ? [new(GatheringTexts.What, type)] : NoFields,
            .. Place(gathering.Details),
        ]);

    /// <summary>The link, where there is one.</summary>
    public static ImmutableArray<Block> Link(Details details) =>
        details.Link is { } link ? [new Block.Link(GatheringTexts.Join, link)] : [];

    /// <summary>Place and link, where there are some.</summary>
    public static ImmutableArray<Block> Whereabouts(Details details) =>
        details.Place.Length > 0 ? [new Block.Fields(Place(details)), .. Link(details)] : Link(details);

    private static ImmutableArray<Block> Nothing => [];
    private static ImmutableArray<Field> NoFields => [];

    private static ImmutableArray<Field> Place(Details details) =>
        details.Place.Length > 0 ? [new(GatheringTexts.Where, new Phrase.Verbatim(details.Place))] : [];

    private static bool IsAhead(Gathering gathering) =>
        gathering.Stage is GatheringStage.Planned or GatheringStage.Announced;

    private static ImmutableArray<Block> Remarks(Gathering gathering) =>
        gathering.Stage switch
        {
            GatheringStage.Cancelled cancelled => [new Block.Paragraph(GatheringTexts.CalledOff(cancelled.Note))],
            GatheringStage.Over => [new Block.Context(GatheringTexts.ThisIsOver)],
            _ when gathering.MovedFrom is { } from => [new Block.Context(GatheringTexts.MovedFrom(from))],
            _ when gathering.Extra => [new Block.Context(GatheringTexts.Extra)],
            _ => [],
        };

    private static ImmutableArray<Block> About(Details details) =>
        details.Purpose.Length > 0
            ? [new Block.Paragraph(new Phrase.Verbatim(details.Purpose)), .. Link(details)]
            : Link(details);

    private static ImmutableArray<Block> Guests(Gathering gathering, GuestList guests) =>
        gathering.Stage switch
        {
            GatheringStage.Cancelled => [],
            GatheringStage.Over => guests.Coming.IsEmpty ? [] : [new Block.Context(GatheringTexts.HadSaidYes(guests))],
            GatheringStage.Planned or GatheringStage.Announced =>
            [
                new Block.Paragraph(GatheringTexts.WhoComes(guests)),
                .. SeatTexts.Standing(guests) is { } standing ? [new Block.Context(standing)] : Nothing,
                .. guests.Maybes > 0 ? [new Block.Context(GatheringTexts.Maybes(guests.Maybes))] : Nothing,
            ],
            _ => throw new UnreachableException(),
        };
}
