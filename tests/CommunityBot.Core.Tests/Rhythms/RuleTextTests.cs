using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class RuleTextTests
{
    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TU")]
    [InlineData("  rrule:freq=monthly; byday=1th;  ")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29")]
    [InlineData("FREQ=DAILY;UNTIL=20200101")]
    public void A_rule_that_beats_has_no_problem(string rule) => Assert.Null(RuleText.Problem(rule));

    [Theory]
    [InlineData("", "Please type a rule, for instance FREQ=WEEKLY;BYDAY=TU")]
    [InlineData("every tuesday", "“EVERY TUESDAY” isn't a part of a rule")]
    [InlineData("BYDAY=TU", "doesn't say how often")]
    [InlineData("FREQ=FORTNIGHTLY", "FREQ can't be “FORTNIGHTLY”")]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY", "FREQ stands in the rule twice")]
    [InlineData("FREQ=WEEKLY;BYDAY=TUESDAY", "doesn't know the day “TUESDAY”")]
    [InlineData("FREQ=WEEKLY;BYDAY=1TU", "BYDAY can't be used like this with FREQ=WEEKLY")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0", "INTERVAL can't be “0”. It takes whole numbers from 1 to 10,000")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0", "whole numbers from -31 to 31, except 0")]
    [InlineData("FREQ=DAILY;COUNT=99999999999999999999", "COUNT can't be")]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20260101", "ends twice")]
    [InlineData("FREQ=DAILY;UNTIL=tomorrow", "UNTIL can't be “TOMORROW”. Write the last day")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS chooses among days")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;BYSETPOS=1", "BYSETPOS and BYWEEKNO together")]
    [InlineData("FREQ=HOURLY", "several times a day")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "No day ever fits this rule")]
    [InlineData("FREQ=DAILY;INTERVAL=3;BYMONTH=4;BYMONTHDAY=31", "No day ever fits this rule")]
    public void What_is_wrong_with_a_rule_is_said_with_a_way_to_mend_it(string rule, string expected) =>
        Assert.Contains(expected, RuleText.Problem(rule)?.Text());

    [Theory]
    [InlineData("FREQ=MONTHLY;BYMONTH=2", 31)]
    [InlineData("FREQ=WEEKLY;UNTIL=20251231", 1)]
    public void A_rule_that_does_not_go_with_its_first_day_is_found_out(string rule, int day)
    {
        var start = new LocalDateTime(2026, 1, day, 18, 0);

        Assert.Null(RuleText.Problem(rule));
        Assert.StartsWith("Beginning on", RuleText.Problem(rule, start)?.Text());
    }

    [Fact]
    public void What_somebody_typed_is_cut_before_it_is_repeated() =>
        Assert.True(RuleText.Problem(new string('X', 5_000))?.Text().Length < 400);

    [Fact]
    public void The_choices_of_a_form_say_the_same_as_their_rules()
    {
        Assert.Empty(new Repeat.Once().Rules);
        Assert.Equal(
            ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"],
            new Repeat.Weekly([IsoDayOfWeek.Wednesday, IsoDayOfWeek.Monday], 2).Rules
        );
        Assert.Equal(["FREQ=MONTHLY;BYDAY=-1FR"], new Repeat.MonthlyOn(-1, IsoDayOfWeek.Friday).Rules);
        Assert.Equal(["FREQ=DAILY"], new Repeat.Rule(" rrule:freq=daily ").Rules);
    }
}
