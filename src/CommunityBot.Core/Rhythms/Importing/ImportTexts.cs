using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>The words about calendar files.</summary>
public static class ImportTexts
{
    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(ImportTexts));

    internal static Phrase ImportFile { get; } = Of("import-file");
    internal static Phrase Title { get; } = Of("title");
    internal static Phrase File { get; } = Of("file");
    internal static Phrase FileHint { get; } = Of("file-hint");
    internal static Phrase FileMissing { get; } = Of("file-missing");
    internal static Phrase Look { get; } = Of("look");
    internal static Phrase ImportThese { get; } = Of("import-these");
    internal static Phrase LeaveIt { get; } = Of("leave-it");
    internal static Phrase Left { get; } = Of("left");
    internal static Phrase SettingUp { get; } = Of("setting-up");
    internal static Phrase StillBusy { get; } = Of("still-busy");
    internal static Phrase NotWaiting { get; } = Of("not-waiting");

    internal static Phrase Found(int rhythms, int single) =>
        (rhythms, single) switch
        {
            (0, 0) => Of("found-nothing"),
            (_, 0) => Of("found", Count("rhythms", rhythms)),
            (0, _) => Of("found", Count("single", single)),
            _ => Of("found", new Phrase.List([Count("rhythms", rhythms), Count("single", single)])),
        };

    internal static Phrase Past(int count) => Count("past", count);

    internal static Phrase Known(int count) => Count("known", count);

    internal static Phrase Problems(int count) => Count("problems", count);

    internal static Phrase Problem(string title, Phrase why) => Of("problem", new Phrase.Verbatim(title), why);

    internal static Phrase AlsoProblems(IEnumerable<ImportProblem> problems) =>
        Of("also-problems", new Phrase.List([.. problems.Select(problem => new Phrase.Verbatim(problem.Title))]));

    internal static Phrase Series(string title, Phrase schedule, Instant next) =>
        Of("series", new Phrase.Verbatim(title), schedule, new Phrase.Moment(next, MomentStyle.DayAndTime));

    internal static Phrase Single(string title, Instant at) =>
        Of("single-line", new Phrase.Verbatim(title), new Phrase.Moment(at, MomentStyle.DayAndTime));

    internal static Phrase SeriesOfChanges(string title) => Of("series-of-changes", new Phrase.Verbatim(title));

    internal static Phrase TooMany(int count, int most) =>
        Of("too-many", new Phrase.Number(count), new Phrase.Number(most));

    internal static Phrase UsualLeads(LeadTimes usual) =>
        Of("usual-leads", GatheringTexts.Length(usual.Announce), GatheringTexts.Length(usual.Remind));

    private static Phrase.Plural Count(string key, int count) => new Phrase.Plural($"import.{key}", count, []);

    private static Phrase.Text Of(string key, params ImmutableArray<Phrase> slots) =>
        new Phrase.Text($"import.{key}", slots);
}
