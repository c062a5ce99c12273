using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The words about rhythms: what coordinators read when they look at them and change them.</summary>
public static class RhythmTexts
{
    /// <summary>The words that ask for the next gathering.</summary>
    public const string NextAsked = "rhythms.words-next";

    /// <summary>The words that ask what is coming up.</summary>
    public const string UpcomingAsked = "rhythms.words-upcoming";

    /// <summary>The words that ask for what is coming up as a file.</summary>
    public const string CalendarFileAsked = "rhythms.words-calendar-file";

    /// <summary>The words that ask for a new rhythm.</summary>
    public const string NewAsked = "rhythms.words-new";

    /// <summary>The words that ask to bring in a calendar file.</summary>
    public const string ImportAsked = "rhythms.words-import";

    /// <summary>The words that ask for all rhythms.</summary>
    public const string ListAsked = "rhythms.words-list";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(RhythmTexts));

    internal static Phrase AllRhythms { get; } = Of("all-rhythms");
    internal static Phrase NewRhythm { get; } = Of("new-rhythm");
    internal static Phrase MoreRhythms { get; } = Of("more-rhythms");
    internal static Phrase EditButton { get; } = Of("edit-button");
    internal static Phrase PauseButton { get; } = Of("pause-button");
    internal static Phrase ResumeButton { get; } = Of("resume-button");
    internal static Phrase EndButton { get; } = Of("end-button");
    internal static Phrase BeatsButton { get; } = Of("beats-button");
    internal static Phrase AddButton { get; } = Of("add-button");
    internal static Phrase MoveButton { get; } = Of("move-button");
    internal static Phrase CancelButton { get; } = Of("cancel-button");
    internal static Phrase CoordinatorsDoThat { get; } = Of("coordinators-do-that");
    internal static Phrase IDoNotFindRhythm { get; } = Of("i-do-not-find-rhythm");
    internal static Phrase OurRhythms { get; } = Of("our-rhythms");
    internal static Phrase IsResting { get; } = Of("is-resting");
    internal static Phrase NothingLeft { get; } = Of("nothing-left");
    internal static Phrase HelpUpcoming { get; } = Of("help-upcoming");
    internal static Phrase HelpCalendarFile { get; } = Of("help-calendar-file");
    internal static Phrase CalendarFileButton { get; } = Of("calendar-file-button");
    internal static Phrase HelpNext { get; } = Of("help-next");
    internal static Phrase HelpNew { get; } = Of("help-new");
    internal static Phrase HelpList { get; } = Of("help-list");
    internal static Phrase HelpImport { get; } = Of("help-import");

    internal static Phrase HasEnded(Rhythm rhythm) => Of("has-ended", Name(rhythm));

    internal static Phrase Ended(Rhythm rhythm) => Of("ended", Name(rhythm));

    internal static Phrase Rests(Rhythm rhythm) => Of("rests", Name(rhythm));

    internal static Phrase BeatsAgain(Rhythm rhythm) => Of("beats-again", Name(rhythm), Beats(rhythm));

    internal static Phrase RhythmLine(Rhythm rhythm) =>
        Of("rhythm-line", Name(rhythm), Beats(rhythm), new Phrase.Verbatim(rhythm.Schedule.Zone));

    internal static Phrase NextBeats(Rhythm rhythm) => Of("next-beats", Name(rhythm));

    internal static Phrase NoBeats(Rhythm rhythm) => Of("no-beats", Name(rhythm));

    internal static Phrase NothingChanged(Rhythm rhythm) => Of("nothing-changed", Name(rhythm));

    internal static Phrase IsSaved(Rhythm rhythm) => Of("is-saved", Name(rhythm), Beats(rhythm));

    internal static Phrase IsSetUp(Rhythm rhythm, Instant announceAt, Instant now) =>
        announceAt <= now
            ? Of("is-set-up-now", Name(rhythm), Beats(rhythm))
            : Of("is-set-up", Name(rhythm), Beats(rhythm), new Phrase.Moment(announceAt, MomentStyle.DayAndTime));

    internal static Phrase TooMany(int most) => Of("too-many", new Phrase.Number(most));

    internal static Phrase TheseStay(int count) => new Phrase.Plural("rhythms.these-stay", count, []);

    internal static Phrase IsMoved(Gathering gathering) => About("is-moved", gathering);

    internal static Phrase IsCancelled(Gathering gathering) => About("is-cancelled", gathering);

    internal static Phrase IsAdded(Gathering gathering) => About("is-added", gathering);

    private static Phrase.Text About(string key, Gathering gathering) =>
        Of(key, new Phrase.Verbatim(gathering.Details.Title), new Phrase.Span(gathering.Start, gathering.End));

    private static Phrase.Verbatim Name(Rhythm rhythm) => new Phrase.Verbatim(rhythm.Details.Title);

    private static Phrase Beats(Rhythm rhythm) => ScheduleWords.Describe(rhythm.Schedule);

    private static Phrase.Text Of(string key, params ImmutableArray<Phrase> slots) =>
        new Phrase.Text($"rhythms.{key}", slots);
}
