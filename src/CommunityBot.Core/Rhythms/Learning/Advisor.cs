using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>
/// Thinks a rhythm over: from six gatherings on since it was last edited, and of the last twelve. Pure numbers; it knows
/// nobody.
/// </summary>
public static class Advisor
{
    /// <summary>How many gatherings there must be.</summary>
    public const int Needed = 6;

    private const int MostSeen = 12;
    private const int FewestZones = 6;
    private const int OftenWeeks = 2;
    private const int RareWeeks = 3;
    private const int MonthlyWeeks = 4;

    /// <summary>All that seems off, the weightiest first.</summary>
    public static IEnumerable<Advice> Of(Rhythm rhythm, ImmutableArray<Held> held, ImmutableArray<DateTimeZone> zones)
    {
        var seen = held.Where(one => one.RhythmVersion == rhythm.Version)
            .OrderBy(one => one.Start)
            .TakeLast(MostSeen)
            .ToImmutableArray();
        if (seen.Length < Needed || rhythm.NextBeat is not { } beat)
            return [];

        Advice?[] found = [HourOf(rhythm, beat, zones), PaceOf(rhythm, Trend.Of(seen))];
        return found.OfType<Advice>();
    }

    private static Advice.WrongHour? HourOf(Rhythm rhythm, Occurrence beat, ImmutableArray<DateTimeZone> zones)
    {
        var length = beat.End - beat.Start;
        var outside = Hours.Outside(zones, beat.Start, length);
        if (zones.Length < FewestZones || !IsAThird(outside, zones.Length) || PeriodOf(rhythm) is null)
            return null;

        var zone = DateTimeZoneProviders.Tzdb[rhythm.Schedule.Zone];
        var (time, then) = Hours.Best(zones, beat.Start.InZone(zone).LocalDateTime, zone, length);

        return IsAThird(then, zones.Length)
            ? null
            : new(rhythm.Id, new Proposal.AtHour(time), outside, zones.Length, then);
    }

    private static Advice? PaceOf(Rhythm rhythm, Trend trend) =>
        (PeriodOf(rhythm), trend) switch
        {
            ({ } weeks and <= OftenWeeks, { Falls: true }) => new Advice.TooOften(
                rhythm.Id,
                new Proposal.EveryWeeks(weeks * 2),
                trend
            ),
            (_, { Falls: true }) => new Advice.FewerCome(rhythm.Id, new Proposal.Look(), trend),
            ({ } weeks and >= RareWeeks, { Grows: true }) => new Advice.TooRare(
                rhythm.Id,
                new Proposal.EveryWeeks(weeks / 2),
                trend
            ),
            _ => null,
        };

    /// <summary>Every how many weeks it takes place; null where the form doesn't say it so, or it is on several days.</summary>
    private static int? PeriodOf(Rhythm rhythm)
    {
        var stored = RhythmForm.Stored(rhythm);
        return (rhythm.Schedule.Rules.Length, stored[RhythmInputs.Repeat]) switch
        {
            (1, RhythmChoices.Weekly) when stored.All(RhythmInputs.Days).Length == 1 => int.Parse(
                stored[RhythmInputs.Every],
                CultureInfo.InvariantCulture
            ),
            (1, RhythmChoices.Monthly) => MonthlyWeeks,
            _ => null,
        };
    }

    private static bool IsAThird(int some, int all) => some * 3 >= all;
}
