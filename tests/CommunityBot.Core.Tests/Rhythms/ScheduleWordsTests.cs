using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class ScheduleWordsTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly LocalDateTime Start = new(2026, 3, 3, 18, 0);

    [Theory]
    [InlineData("FREQ=DAILY", "Every day at 18:00")]
    [InlineData("FREQ=DAILY;INTERVAL=3", "Every 3 days at 18:00")]
    [InlineData("FREQ=DAILY;BYDAY=MO,TU", "Every Monday and Tuesday at 18:00")]
    [InlineData("FREQ=WEEKLY", "Every Tuesday at 18:00")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU;BYHOUR=9;BYMINUTE=30", "Every Tuesday at 09:30")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,MO", "Every 2 weeks on Monday and Wednesday at 18:00")]
    [InlineData("FREQ=WEEKLY;BYMONTH=5,6", "Every Tuesday at 18:00, only in May and June")]
    [InlineData("FREQ=MONTHLY", "On day 3 of the month at 18:00")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1,15", "On day 1 and day 15 of the month at 18:00")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "On the last day of the month at 18:00")]
    [InlineData("FREQ=MONTHLY;BYDAY=1TH", "On the first Thursday of the month at 18:00")]
    [InlineData("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1", "On the first Thursday of the month at 18:00")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "Every 2 months on the last Friday at 18:00")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "On the last weekday of the month at 18:00")]
    [InlineData("FREQ=YEARLY", "Every year on 3 March at 18:00")]
    [InlineData("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "Every year on the second Sunday of May at 18:00")]
    [InlineData("FREQ=WEEKLY;COUNT=12", "Every Tuesday at 18:00, 12 times")]
    [InlineData("FREQ=WEEKLY;UNTIL=20260703T215959Z", "Every Tuesday at 18:00, until 3 July 2026")]
    [InlineData("freq=yearly;byweekno=20", "By the rule FREQ=YEARLY;BYWEEKNO=20")]
    public void A_rule_is_said_in_plain_words(string rule, string expected) =>
        Assert.Equal(expected, Described("en", rule));

    [Theory]
    [InlineData("FREQ=WEEKLY", "Jeden Dienstag um 18:00 Uhr")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "Alle 2 Wochen am Montag und Mittwoch um 18:00 Uhr")]
    [InlineData("FREQ=MONTHLY;BYDAY=1TH", "Am ersten Donnerstag im Monat um 18:00 Uhr")]
    [InlineData("FREQ=YEARLY;COUNT=3", "Jedes Jahr am 3. März um 18:00 Uhr, insgesamt 3 Mal")]
    public void It_is_said_in_German_too(string rule, string expected) => Assert.Equal(expected, Described("de", rule));

    [Fact]
    public void Without_a_rule_the_day_is_said()
    {
        Assert.Equal("Once, on Tuesday, 3 March 2026 at 18:00", Described("en"));
        Assert.Equal("Einmal, am Dienstag, 3. März 2026 um 18:00 Uhr", Described("de"));
    }

    [Fact]
    public void Several_rules_are_given_as_they_are_and_added_dates_are_counted()
    {
        var added = new Schedule(Start, "UTC", Duration.Zero, ["FREQ=WEEKLY"]) { Added = [Start.PlusDays(1)] };

        Assert.Equal("By the rule FREQ=DAILY and FREQ=WEEKLY", Described("en", "FREQ=DAILY", "FREQ=WEEKLY"));
        Assert.Equal("Every Tuesday at 18:00, and one more date", ScheduleWords.Describe(added).Text());
    }

    private static string Described(string language, params string[] rules) =>
        ScheduleWords.Describe(new(Start, "Europe/Berlin", Duration.FromHours(2), [.. rules])).Text(language);
}
