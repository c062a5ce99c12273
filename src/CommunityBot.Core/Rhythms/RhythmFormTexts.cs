using System.Collections.Immutable;
using System.Diagnostics;
using System.Resources;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The words of the forms for rhythms and gatherings, and how to mend what was typed into them.</summary>
public static class RhythmFormTexts
{
    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(RhythmFormTexts));

    internal static Phrase NewTitle { get; } = Of("new-title");
    internal static Phrase EditTitle { get; } = Of("edit-title");
    internal static Phrase Preview { get; } = Of("preview");
    internal static Phrase PreviewTitle { get; } = Of("preview-title");
    internal static Phrase Save { get; } = Of("save");
    internal static Phrase ChangeSomething { get; } = Of("change-something");
    internal static Phrase TimesAreYours { get; } = Of("times-are-yours");
    internal static Phrase NoDatesAhead { get; } = Of("no-dates-ahead");
    internal static Phrase Name { get; } = Of("name");
    internal static Phrase NameHint { get; } = Of("name-hint");
    internal static Phrase NameMissing { get; } = Of("name-missing");
    internal static Phrase Purpose { get; } = Of("purpose");
    internal static Phrase PurposeHint { get; } = Of("purpose-hint");
    internal static Phrase Type { get; } = Of("type");
    internal static Phrase OwnType { get; } = Of("own-type");
    internal static Phrase OwnTypeHint { get; } = Of("own-type-hint");
    internal static Phrase Repeat { get; } = Of("repeat");
    internal static Phrase RepeatWeekly { get; } = Of("repeat-weekly");
    internal static Phrase RepeatMonthly { get; } = Of("repeat-monthly");
    internal static Phrase RepeatOnce { get; } = Of("repeat-once");
    internal static Phrase RepeatRule { get; } = Of("repeat-rule");
    internal static Phrase Days { get; } = Of("days");
    internal static Phrase DaysHint { get; } = Of("days-hint");
    internal static Phrase Every { get; } = Of("every");
    internal static Phrase EveryHint { get; } = Of("every-hint");
    internal static Phrase Nth { get; } = Of("nth");
    internal static Phrase NthHint { get; } = Of("nth-hint");
    internal static Phrase First { get; } = Of("first");
    internal static Phrase Second { get; } = Of("second");
    internal static Phrase Third { get; } = Of("third");
    internal static Phrase Fourth { get; } = Of("fourth");
    internal static Phrase Last { get; } = Of("last");
    internal static Phrase Weekday { get; } = Of("weekday");
    internal static Phrase WeekdayHint { get; } = Of("weekday-hint");
    internal static Phrase Rule { get; } = Of("rule");
    internal static Phrase RuleHint { get; } = Of("rule-hint");
    internal static Phrase Date { get; } = Of("date");
    internal static Phrase DateHint { get; } = Of("date-hint");
    internal static Phrase Day { get; } = Of("day");
    internal static Phrase Time { get; } = Of("time");
    internal static Phrase Zone { get; } = Of("zone");
    internal static Phrase ZoneHint { get; } = Of("zone-hint");
    internal static Phrase Length { get; } = Of("length");
    internal static Phrase Place { get; } = Of("place");
    internal static Phrase PlaceHint { get; } = Of("place-hint");
    internal static Phrase Link { get; } = Of("link");
    internal static Phrase LinkHint { get; } = Of("link-hint");
    internal static Phrase Announce { get; } = Of("announce");
    internal static Phrase Remind { get; } = Of("remind");
    internal static Phrase RemindHint { get; } = Of("remind-hint");
    internal static Phrase RemindAfterAnnouncing { get; } = Of("remind-after-announcing");
    internal static Phrase Note { get; } = Of("note");
    internal static Phrase NoteHint { get; } = Of("note-hint");
    internal static Phrase MoveTitle { get; } = Of("move-title");
    internal static Phrase MoveAndTell { get; } = Of("move-and-tell");
    internal static Phrase CancelTitle { get; } = Of("cancel-title");
    internal static Phrase CancelAndTell { get; } = Of("cancel-and-tell");
    internal static Phrase AddTitle { get; } = Of("add-title");
    internal static Phrase AddAndAnnounce { get; } = Of("add-and-announce");
    internal static Phrase EndTitle { get; } = Of("end-title");
    internal static Phrase EndIt { get; } = Of("end-it");
    internal static Phrase ChooseOne { get; } = Of("choose-one");
    internal static Phrase NotADay { get; } = Of("not-a-day");
    internal static Phrase NotATime { get; } = Of("not-a-time");
    internal static Phrase NotALink { get; } = Of("not-a-link");
    internal static Phrase ThatTimeIsPast { get; } = Of("that-time-is-past");
    internal static Phrase ItIsThereAlready { get; } = Of("it-is-there-already");
    internal static Phrase ItBeatsThenAnyway { get; } = Of("it-beats-then-anyway");
    internal static Phrase ThereIsOneAlready { get; } = Of("there-is-one-already");

    internal static Phrase TooLong(int most, int over) =>
        Of("too-long", new Phrase.Number(most), new Phrase.Number(over));

    internal static Phrase TooLongTogether(int over) => Of("too-long-together", new Phrase.Number(over));

    internal static Phrase NotANumber(int min, int max) =>
        Of("not-a-number", new Phrase.Number(min), new Phrase.Number(max));

    internal static Phrase UnknownZone(string typed, ImmutableArray<string> near) =>
        near.IsEmpty
            ? Of("unknown-zone", new Phrase.Verbatim(typed))
            : Of(
                "unknown-zone-near",
                new Phrase.Verbatim(typed),
                new Phrase.List([.. near.Select(zone => new Phrase.Verbatim(zone))])
            );

    internal static Phrase TimeInZone(string zone) => Of("time-in-zone", new Phrase.Verbatim(zone));

    internal static Phrase Before(Duration before) => Of("before", GatheringTexts.Length(before));

    internal static Phrase NextDates(int count) => new Phrase.Plural("rhythm-form.next-dates", count, []);

    internal static Phrase FirstAnnouncement(Instant at, Instant now) =>
        at <= now
            ? Of("first-announcement-now")
            : Of("first-announcement", new Phrase.Moment(at, MomentStyle.DayAndTime));

    internal static Phrase ManyAtOnce(int count) => Of("many-at-once", new Phrase.Number(count));

    internal static Phrase ChangedMeanwhile(Rhythm now) => About("changed-meanwhile", now);

    internal static Phrase ChangedMeanwhileWhileSaving(Rhythm now) => About("changed-meanwhile-while-saving", now);

    internal static Phrase GatheringChangedMeanwhile(Gathering now) =>
        Of("gathering-changed-meanwhile", new Phrase.Span(now.Start, now.End));

    internal static Phrase ReallyCancel(Gathering gathering) =>
        Of(
            "really-cancel",
            new Phrase.Verbatim(gathering.Details.Title),
            new Phrase.Span(gathering.Start, gathering.End)
        );

    internal static Phrase ReallyEnd(Rhythm rhythm) => Of("really-end", new Phrase.Verbatim(rhythm.Details.Title));

    internal static Phrase AddIntro(Rhythm rhythm) => Of("add-intro", new Phrase.Verbatim(rhythm.Details.Title));

    internal static Phrase NameOf(IsoDayOfWeek day) =>
        day switch
        {
            IsoDayOfWeek.Monday => Of("day-monday"),
            IsoDayOfWeek.Tuesday => Of("day-tuesday"),
            IsoDayOfWeek.Wednesday => Of("day-wednesday"),
            IsoDayOfWeek.Thursday => Of("day-thursday"),
            IsoDayOfWeek.Friday => Of("day-friday"),
            IsoDayOfWeek.Saturday => Of("day-saturday"),
            IsoDayOfWeek.Sunday => Of("day-sunday"),
            _ => throw new UnreachableException(),
        };

    private static Phrase.Text About(string key, Rhythm rhythm) =>
        Of(key, new Phrase.Verbatim(rhythm.Details.Title), ScheduleWords.Describe(rhythm.Schedule));

    private static Phrase.Text Of(string key, params ImmutableArray<Phrase> slots) =>
        new Phrase.Text($"rhythm-form.{key}", slots);
}
