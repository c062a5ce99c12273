using System.Collections.Immutable;
using CommunityBot.Core.Rhythms.Calendars;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>What a calendar file brings that isn't here yet, and what of it stays out.</summary>
/// <param name="New">What would be set up, cut to what still lies ahead.</param>
/// <param name="Past">How many series lie in the past.</param>
/// <param name="Known">How many are here already.</param>
/// <param name="Problems">What couldn't be understood.</param>
internal sealed record CalendarFindings(
    ImmutableArray<ImportedSeries> New,
    int Past,
    int Known,
    ImmutableArray<ImportProblem> Problems
)
{
    private const int MaxDates = 200;

    /// <summary>Those that repeat.</summary>
    public ImmutableArray<ImportedSeries> Rhythms => [.. New.Where(Repeats)];

    /// <summary>Those that take place once.</summary>
    public ImmutableArray<ImportedSeries> Single => [.. New.Where(series => !Repeats(series))];

    public static CalendarFindings Of(CalendarReading reading, CoordinatorState state, Instant now)
    {
        var known = state.Rhythms.Select(rhythm => rhythm.Origin).ToHashSet(StringComparer.Ordinal);
        var unknown = reading
            .Series.DistinctBy(series => series.Uid, StringComparer.Ordinal)
            .Where(series => !known.Contains(OriginOf(series)))
            .ToImmutableArray();
        var ahead = unknown
            .Select(series => Cut(series, state.Community.Name, now))
            .Where(series => IsAhead(series, now))
            .ToImmutableArray();

        return new(ahead, unknown.Length - ahead.Length, reading.Series.Length - unknown.Length, reading.Problems);
    }

    /// <summary>What a rhythm remembers of the event that it was made from.</summary>
    public static string OriginOf(ImportedSeries series) => $"calendar:{series.Uid}";

    /// <summary>Whether it takes place more than once.</summary>
    public static bool Repeats(ImportedSeries series) =>
        !series.Schedule.Rules.IsEmpty || !series.Schedule.Added.IsEmpty;

    /// <summary>When it next takes place by its schedule.</summary>
    public static Occurrence? Next(ImportedSeries series, Instant now) =>
        series.Schedule.From(now + Duration.Epsilon).FirstOrDefault();

    private static bool IsAhead(ImportedSeries series, Instant now) =>
        Next(series, now) is not null || !series.Changes.IsEmpty;

    private static ImportedSeries Cut(ImportedSeries series, string untitled, Instant now)
    {
        var schedule = series.Schedule;
        var zone = DateTimeZoneProviders.Tzdb[schedule.Zone];
        bool LiesAhead(LocalDateTime time) => zone.AtLeniently(time).ToInstant() > now;

        return series with
        {
            Title = Shorten(series.Title.Trim().Length == 0 ? untitled : series.Title, RhythmForm.MaxName),
            Place = series.Place is { } place ? Shorten(place, RhythmForm.MaxPlace) : null,
            Description = series.Description is { } text ? Shorten(text, RhythmForm.MaxPurpose) : null,
            Link = series.Link is { Length: <= RhythmForm.MaxLink } link ? link : null,
            Schedule = schedule with
            {
                Added = [.. schedule.Added.Where(LiesAhead).Take(MaxDates)],
                LeftOut = [.. schedule.LeftOut.Where(LiesAhead).Take(MaxDates)],
            },
            Changes =
            [
                .. series
                    .Changes.Where(change =>
                        LiesAhead(change.Original) || (change is ImportedChange.Moved moved && LiesAhead(moved.Start))
                    )
                    .Take(MaxDates),
            ],
        };
    }

    private static string Shorten(string text, int length) =>
        text.Length <= length ? text.Trim() : $"{text[..(length - 1)].Trim()}…";
}
