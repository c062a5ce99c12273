using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Schedules;

/// <summary>Says a schedule in plain words.</summary>
public static class ScheduleWords
{
    /// <summary>
    /// The schedule as a sentence without a full stop: "Every Tuesday at 18:00". A rule for which there are no plain
    /// words is given as it is.
    /// </summary>
    public static Phrase Describe(Schedule schedule)
    {
        var words = schedule.Rules switch
        {
            [] => ScheduleTexts.Once(schedule.Start),
            [var rule] when RuleSyntax.Problem(rule) is null => Describe(Rule.Parse(rule), rule, schedule),
            _ => ScheduleTexts.ByRule(schedule.Rules),
        };

        return schedule.Added.Length > 0 ? ScheduleTexts.WithAdded(words, schedule.Added.Length) : words;
    }

    private static Phrase Describe(Rule rule, string text, Schedule schedule)
    {
        if (new RuleWords(rule, schedule.Start).Describe() is not { } words)
            return ScheduleTexts.ByRule([RuleText.Plain(text)]);
        if (rule.Count is { } count)
            return ScheduleTexts.WithCount(words, count);

        return rule.End is { } end ? ScheduleTexts.WithEnd(words, LastDay(end, schedule.Zone)) : words;
    }

    private static LocalDate LastDay(RuleEnd end, string zone) =>
        end switch
        {
            RuleEnd.Day day => day.Last,
            RuleEnd.Local local => local.Last.Date,
            RuleEnd.Utc utc => utc.Last.InZone(DateTimeZoneProviders.Tzdb[zone]).Date,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
