using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>How a rhythm repeats, from the form's inputs and back into them.</summary>
internal static partial class RepeatInputs
{
    private const string AnyDay = "MO|TU|WE|TH|FR|SA|SU";
    private static readonly ImmutableArray<string> Codes = [.. AnyDay.Split('|')];

    /// <summary>What was chosen; the weekday and place in the month are the first day's where none was taken.</summary>
    public static Repeat Read(FormReading form, LocalDateTime start)
    {
        var first = start.Date;
        switch (form[RhythmInputs.Repeat])
        {
            case RhythmChoices.Weekly:
                return new Repeat.Weekly(Days(form, first), form.Number(RhythmInputs.Every, 1, RhythmForm.MaxEvery, 1));
            case RhythmChoices.Monthly:
                var weekday = RhythmChoices.DayOf(form[RhythmInputs.Weekday]) ?? first.DayOfWeek;
                return new Repeat.MonthlyOn(Nth(form, first), weekday);
            case RhythmChoices.Once:
                return new Repeat.Once();
            case RhythmChoices.Rule:
                var rule = form.Text(RhythmInputs.Rule, RhythmForm.MaxRule);
                if (rule.Length <= RhythmForm.MaxRule && RuleText.Problem(rule, start) is { } problem)
                    form.Mend(RhythmInputs.Rule, problem);
                return new Repeat.Rule(rule);
            default:
                form.Mend(RhythmInputs.Repeat, RhythmFormTexts.ChooseOne);
                return new Repeat.Once();
        }
    }

    /// <summary>
    /// Where the rules begin to count: for a weekly rhythm on the first of its days, so that "every other week" counts
    /// from the week in which it first takes place.
    /// </summary>
    public static LocalDate FirstDay(Repeat repeat, LocalDate from) =>
        repeat is Repeat.Weekly weekly
            ? Enumerable.Range(0, 7).Select(from.PlusDays).First(day => weekly.Days.Contains(day.DayOfWeek))
            : from;

    /// <summary>The values of the inputs that say the same as the rules.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Of(ImmutableArray<string> rules)
    {
        var values = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        if (rules is not [var rule, ..])
            return values.Add(RhythmInputs.Repeat, [RhythmChoices.Once]);

        if (WeeklyRule().Match(rule) is { Success: true } weekly)
        {
            var every = weekly.Groups["every"];
            return values
                .Add(RhythmInputs.Repeat, [RhythmChoices.Weekly])
                .Add(RhythmInputs.Every, [every.Success ? every.Value : "1"])
                .Add(RhythmInputs.Days, [.. weekly.Groups["days"].Value.Split(',').Select(DayValue)]);
        }

        if (MonthlyRule().Match(rule) is { Success: true } monthly)
        {
            return values
                .Add(RhythmInputs.Repeat, [RhythmChoices.Monthly])
                .Add(RhythmInputs.Nth, [monthly.Groups["nth"].Value])
                .Add(RhythmInputs.Weekday, [DayValue(monthly.Groups["day"].Value)]);
        }

        return values.Add(RhythmInputs.Repeat, [RhythmChoices.Rule]).Add(RhythmInputs.Rule, [rule]);
    }

    private static ImmutableArray<IsoDayOfWeek> Days(FormReading form, LocalDate first)
    {
        var days = form.All(RhythmInputs.Days).Select(RhythmChoices.DayOf).OfType<IsoDayOfWeek>().ToImmutableArray();
        return days.IsEmpty ? [first.DayOfWeek] : days;
    }

    private static int Nth(FormReading form, LocalDate first)
    {
        if (RhythmChoices.Nths.Any(option => option.Value == form[RhythmInputs.Nth]))
            return form[RhythmInputs.Nth] == "-1" ? -1 : form[RhythmInputs.Nth][0] - '0';

        var nth = ((first.Day - 1) / 7) + 1;
        return nth > 4 ? -1 : nth;
    }

    private static string DayValue(string code) => RhythmChoices.ValueOf((IsoDayOfWeek)(Codes.IndexOf(code) + 1));

    [GeneratedRegex(
        $"^FREQ=WEEKLY(;INTERVAL=(?<every>[0-9]{{1,2}}))?;BYDAY=(?<days>({AnyDay})(,({AnyDay}))*)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WeeklyRule();

    [GeneratedRegex($"^FREQ=MONTHLY;BYDAY=(?<nth>[1-4]|-1)(?<day>{AnyDay})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthlyRule();
}
