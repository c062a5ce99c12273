using System.Diagnostics;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using Duration = NodaTime.Duration;
using Period = Ical.Net.DataTypes.Period;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// The beats of one rule in civil time. A start that doesn't fit its rule is no beat: RFC 5545, 3.8.5.3, leaves that
/// undefined, and ical.js, rrule and Ical.Net all decide so.
/// </summary>
internal sealed class RuleBeats(Rule rule, LocalDateTime start, DateTimeZone zone)
{
    private const int YearsOfSilence = 100;
    private const int FineSteps = 100_000;

    /// <summary>
    /// After how many steps without a beat the rule counts as ended; in any case after those of a century, or 100,000
    /// steps of an hour or less.
    /// </summary>
    public int MostStepsOfSilence { get; init; } = int.MaxValue;

    /// <summary>The beats at or after that civil time, ascending and distinct.</summary>
    public IEnumerable<LocalDateTime> From(LocalDateTime from)
    {
        var (skipped, first) = Skip(from);

        return Expand(first, from)
            .Take((rule.Count ?? int.MaxValue) - skipped)
            .TakeWhile(beat => rule.End?.Includes(beat, zone) ?? true)
            .SkipWhile(beat => beat < from);
    }

    /// <summary>
    /// Where to begin the search. The steps of days and less are of equal length, so any number of them can be leapt
    /// over; how many beats that leaves out is known only for a plain rule.
    /// </summary>
    private (int Skipped, LocalDateTime First) Skip(LocalDateTime from)
    {
        if (from <= start || (rule.Count is not null && !rule.IsPlain) || Step is not { } step)
            return (0, start);

        var steps = (from.InUtc() - start.InUtc()).TotalSeconds / step.TotalSeconds;
        var skipped = (long)Math.Min(Math.Floor(steps), rule.Count ?? long.MaxValue);

        return (rule.Count is null ? 0 : (int)skipped, (start.InUtc() + step * skipped).LocalDateTime);
    }

    private Duration? Step =>
        rule.Pattern.Frequency switch
        {
            FrequencyType.Secondly => Duration.FromSeconds(rule.Pattern.Interval),
            FrequencyType.Minutely => Duration.FromMinutes(rule.Pattern.Interval),
            FrequencyType.Hourly => Duration.FromHours(rule.Pattern.Interval),
            FrequencyType.Daily => Duration.FromDays(rule.Pattern.Interval),
            _ => null,
        };

    private IEnumerable<LocalDateTime> Expand(LocalDateTime first, LocalDateTime from)
    {
        using var beats = Evaluate(first, rule.Count is null && from > first ? from : null).GetEnumerator();
        var last = default(LocalDateTime?);

        while (TryNext(beats, out var beat))
        {
            // Ical.Net 5.2.4 gives a beat of BYWEEKNO once for each BYMONTH, and BYYEARDAY in months that BYMONTH leaves out.
            if (beat <= last || !FitsMonth(beat))
                continue;

            yield return beat;
            last = beat;
        }
    }

    private bool FitsMonth(LocalDateTime beat) =>
        rule.Pattern.ByYearDay.Count == 0 || rule.Pattern.ByMonth is [] || rule.Pattern.ByMonth.Contains(beat.Month);

    private IEnumerable<Period> Evaluate(LocalDateTime first, LocalDateTime? seek)
    {
        var options = new EvaluationOptions
        {
            MaxUnmatchedIncrementsLimit = Math.Min(MostStepsOfSilence, StepsOfACentury),
        };
        var evaluator = new RecurrencePatternEvaluator(rule.Pattern);
        return evaluator.Evaluate(Floating(first), seek is { } time ? Floating(time) : null, options);
    }

    private int StepsOfACentury =>
        rule.Pattern.Frequency switch
        {
            FrequencyType.Yearly => YearsOfSilence / rule.Pattern.Interval + 1,
            FrequencyType.Monthly => YearsOfSilence * 12 / rule.Pattern.Interval + 1,
            FrequencyType.Weekly => YearsOfSilence * 53 / rule.Pattern.Interval + 1,
            FrequencyType.Daily => YearsOfSilence * 366 / rule.Pattern.Interval + 1,
            FrequencyType.Hourly or FrequencyType.Minutely or FrequencyType.Secondly => FineSteps,
            _ => throw new UnreachableException(),
        };

    private static bool TryNext(IEnumerator<Period> beats, out LocalDateTime beat)
    {
        beat = default;
        try
        {
            if (!beats.MoveNext())
                return false;
        }
        catch (Exception end) when (end is EvaluationException or ArgumentOutOfRangeException or OverflowException)
        {
            // Ical.Net says so that it has searched in vain, or has come to the year 9999.
            return false;
        }

        beat = LocalDateTime.FromDateTime(beats.Current.StartTime.Value);
        return beat.Year < 9_999;
    }

    private static CalDateTime Floating(LocalDateTime time) => new(time.ToDateTimeUnspecified(), null);
}
