using System.Collections.Immutable;
using System.Diagnostics;
using System.Resources;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The words about gatherings: what members read on cards, in answers and in reminders.</summary>
public static class GatheringTexts
{
    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(GatheringTexts));

    internal static Phrase IAmComing { get; } = Of("i-am-coming");
    internal static Phrase Maybe { get; } = Of("maybe");
    internal static Phrase ICannot { get; } = Of("i-cannot");
    internal static Phrase ICannotThen { get; } = Of("i-cannot-then");
    internal static Phrase ICannotAfterAll { get; } = Of("i-cannot-after-all");
    internal static Phrase RemindMe { get; } = Of("remind-me");
    internal static Phrase RemindMeAfterAll { get; } = Of("remind-me-after-all");
    internal static Phrase NoReminder { get; } = Of("no-reminder");
    internal static Phrase NoReminderAfterAll { get; } = Of("no-reminder-after-all");
    internal static Phrase IWillNotRemind { get; } = Of("i-will-not-remind");
    internal static Phrase SeeUpcoming { get; } = Of("see-upcoming");
    internal static Phrase WhenIsTheNext { get; } = Of("when-is-the-next");

    internal static Phrase CalendarFile(int gatherings) =>
        new Phrase.Plural("gatherings.calendar-file", gatherings, []);

    internal static Phrase ComingUpIn(Community community) => Of("coming-up-in", new Phrase.Verbatim(community.Name));

    internal static Phrase ComingUp { get; } = Of("coming-up");
    internal static Phrase NothingAhead { get; } = Of("nothing-ahead");
    internal static Phrase NothingAheadYet { get; } = Of("nothing-ahead-yet");
    internal static Phrase NothingToDo { get; } = Of("nothing-to-do");
    internal static Phrase OutdatedButton { get; } = Of("outdated-button");
    internal static Phrase IDoNotFindIt { get; } = Of("i-do-not-find-it");
    internal static Phrase IDoNotKnowYou { get; } = Of("i-do-not-know-you");
    internal static Phrase When { get; } = Of("when");
    internal static Phrase What { get; } = Of("what");
    internal static Phrase Where { get; } = Of("where");
    internal static Phrase Join { get; } = Of("join");
    internal static Phrase Extra { get; } = Of("extra");
    internal static Phrase ThisIsOver { get; } = Of("this-is-over");
    internal static Phrase YouHaveNotSaid { get; } = Of("you-have-not-said");

    internal static Phrase Headline(Gathering gathering) => About("headline", gathering);

    internal static Phrase HasChanged(Gathering gathering) => About("has-changed", gathering);

    internal static Phrase IsCalledOff(Gathering gathering) => About("is-called-off", gathering);

    internal static Phrase YouAreIn(Gathering gathering) => About("you-are-in", gathering);

    internal static Phrase YouAreAMaybe(Gathering gathering) => About("you-are-a-maybe", gathering);

    internal static Phrase YouAreOut(Gathering gathering) => About("you-are-out", gathering);

    internal static Phrase Reminder(Gathering gathering) => About("reminder", gathering);

    internal static Phrase TheNextIs(Gathering gathering) => About("the-next-is", gathering);

    internal static Phrase HasBegun(Gathering gathering) => Of("has-begun", Title(gathering));

    internal static Phrase ThatIsOver(Gathering gathering) => Of("that-is-over", Title(gathering));

    internal static Phrase AnswerFirst(Gathering gathering) => Of("answer-first", Title(gathering));

    internal static Phrase StartsTooSoon(Gathering gathering) => Of("starts-too-soon", Title(gathering));

    internal static Phrase Thanks(Gathering gathering) => Of("thanks", Title(gathering));

    internal static Phrase NextIs(Instant start, Instant end) => Of("next-is", new Phrase.Span(start, end));

    internal static Phrase MovedFrom(Instant start) =>
        Of("moved-from", new Phrase.Moment(start, MomentStyle.DayAndTime));

    internal static Phrase IWillRemind(Instant at) =>
        Of("i-will-remind", new Phrase.Moment(at, MomentStyle.DayAndTime));

    internal static Phrase ShallIRemind(Duration before) => Of("shall-i-remind", Length(before));

    internal static Phrase AndMore(int count) => Of("more", new Phrase.Number(count));

    internal static Phrase CalledOff(string note) =>
        note.Length == 0 ? Of("called-off") : Of("called-off-because", new Phrase.Verbatim(note));

    internal static Phrase WhoComes(GuestList guests) =>
        guests switch
        {
            { Coming.IsEmpty: true, Maybes: 0 } => Of("nobody-yet"),
            { Coming.IsEmpty: true } => Of("no-yes-yet"),
            _ => Count("coming", guests.Coming.Length, guests.Names),
        };

    internal static Phrase HadSaidYes(GuestList guests) => Count("came", guests.Coming.Length, guests.Names);

    internal static Phrase Maybes(int count) => Count("maybes", count);

    internal static Phrase YouSaid(Answer answer) =>
        answer switch
        {
            Answer.Yes => Of("you-said-yes"),
            Answer.Maybe => Of("you-said-maybe"),
            Answer.No => Of("you-said-no"),
            _ => throw new UnreachableException(),
        };

    internal static Phrase NameOf(GatheringType type) =>
        type switch
        {
            GatheringType.FormalMeeting => Of("type-formal-meeting"),
            GatheringType.InformalMeeting => Of("type-informal-meeting"),
            GatheringType.ProblemSolving => Of("type-problem-solving"),
            GatheringType.GuestSpeaker => Of("type-guest-speaker"),
            GatheringType.OpenHouse => Of("type-open-house"),
            GatheringType.LeanCoffee => Of("type-lean-coffee"),
            GatheringType.Retrospective => Of("type-retrospective"),
            GatheringType.Own => Of("type-own"),
            _ => throw new UnreachableException(),
        };

    /// <summary>The type in words; null where it is the community's own and they gave no word for it.</summary>
    internal static Phrase? TypeOf(Details details) =>
        details switch
        {
            { Type: GatheringType.Own, OwnType: "" } => null,
            { Type: GatheringType.Own, OwnType: var own } => new Phrase.Verbatim(own),
            { Type: var type } => NameOf(type),
        };

    /// <summary>A length of time in its largest whole unit.</summary>
    internal static Phrase Length(Duration length) =>
        length switch
        {
            _ when Whole(length, Duration.FromDays(7)) is { } weeks => Count("weeks", weeks),
            _ when Whole(length, Duration.FromDays(1)) is { } days => Count("days", days),
            _ when Whole(length, Duration.FromHours(1)) is { } hours => Count("hours", hours),
            _ => Count("minutes", (int)length.TotalMinutes),
        };

    private static int? Whole(Duration length, Duration unit) =>
        length >= unit && length.BclCompatibleTicks % unit.BclCompatibleTicks == 0 ? (int)(length / unit) : null;

    private static Phrase.Text About(string key, Gathering gathering) =>
        Of(key, Title(gathering), new Phrase.Span(gathering.Start, gathering.End));

    private static Phrase.Verbatim Title(Gathering gathering) => new Phrase.Verbatim(gathering.Details.Title);

    private static Phrase.Plural Count(string key, int count, params ImmutableArray<Phrase> slots) =>
        new Phrase.Plural($"gatherings.{key}", count, slots);

    private static Phrase.Text Of(string key, params ImmutableArray<Phrase> slots) =>
        new Phrase.Text($"gatherings.{key}", slots);
}
