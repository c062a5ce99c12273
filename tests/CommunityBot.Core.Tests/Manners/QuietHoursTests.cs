using CommunityBot.Core.Manners;
using NodaTime;
using static CommunityBot.Core.Tests.Manners.AnaIsTold;

namespace CommunityBot.Core.Tests.Manners;

public sealed class QuietHoursTests
{
    [Fact]
    public void What_comes_in_the_evening_waits_for_the_morning()
    {
        var partition = AnaWasMet();

        var atOnce = partition.Receive(APrompt("idea"), Berlin(2, 20, 0));

        Assert.Empty(atOnce);
        Assert.Equal([Berlin(3, 8, 0)], partition.ToldUntil(Berlin(9, 0, 0)));
    }

    [Fact]
    public void The_last_minute_before_the_quiet_is_not_quiet()
    {
        var partition = AnaWasMet();

        var atOnce = partition.Receive(APrompt("idea"), Berlin(2, 19, 59));

        Assert.Single(atOnce);
    }

    [Fact]
    public void What_was_promised_for_a_quiet_hour_is_said_in_the_last_minute_before()
    {
        var partition = AnaWasMet();
        var reminder = APrompt("reminder", PromptClaim.Promised) with
        {
            NotBefore = Berlin(3, 7, 0),
            UsefulUntil = Berlin(3, 7, 30),
        };

        var atOnce = partition.Receive(reminder, Monday);

        Assert.Empty(atOnce);
        Assert.Equal([Berlin(2, 19, 59)], partition.ToldUntil(Berlin(9, 0, 0)));
    }

    [Fact]
    public void What_was_promised_and_comes_in_the_last_minute_is_said_at_once()
    {
        var partition = AnaWasMet();
        var reminder = APrompt("reminder", PromptClaim.Promised) with { NotBefore = Berlin(3, 7, 0) };

        var atOnce = partition.Receive(reminder, Berlin(2, 19, 59) + Duration.FromSeconds(30));

        Assert.Single(atOnce);
    }

    [Fact]
    public void What_was_promised_and_comes_in_the_quiet_waits_for_its_end()
    {
        var partition = AnaWasMet();
        var change = APrompt("moved", PromptClaim.Promised) with { NotBefore = Berlin(2, 22, 0) };

        var atOnce = partition.Receive(change, Berlin(2, 22, 0));

        Assert.Empty(atOnce);
        Assert.Equal([Berlin(3, 8, 0)], partition.ToldUntil(Berlin(9, 0, 0)));
    }

    [Fact]
    public void What_is_of_no_use_after_the_quiet_is_never_said()
    {
        var partition = AnaWasMet();
        var reminder = APrompt("reminder", PromptClaim.Promised) with
        {
            NotBefore = Berlin(3, 7, 0),
            UsefulUntil = Berlin(3, 7, 30),
        };

        partition.Receive(reminder, Berlin(2, 21, 0));

        Assert.Empty(partition.ToldUntil(Berlin(9, 0, 0)));
        Assert.Equal(Dropped(DropReason.TooLate), partition.Fate("reminder"));
    }

    [Theory]
    [InlineData("Europe/Berlin", 28, "2026-03-29T06:00:00Z")]
    [InlineData("Europe/Berlin", 27, "2026-03-28T07:00:00Z")]
    [InlineData("America/New_York", 7, "2026-03-08T12:00:00Z")]
    public void The_quiet_ends_by_the_clock_on_the_wall_also_when_clocks_are_put_forward(
        string zone,
        int evening,
        string end
    )
    {
        var partition = AnaWasMet(ana => ana.Wishes() with { Zone = zone });
        var late = new LocalDateTime(2026, 3, evening, 23, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]);

        partition.Receive(APrompt("idea") with { UsefulUntil = Monday + Days(60) }, late.ToInstant());

        var expected = NodaTime.Text.InstantPattern.General.Parse(end).Value;
        Assert.Equal([expected], partition.ToldUntil(Monday + Days(60)));
    }

    [Fact]
    public void An_end_that_clocks_skip_is_the_moment_they_are_put_forward()
    {
        var partition = AnaWasMet(ana => ana.Wishes() with { QuietHours = new(new(20, 0), new(2, 30)) });

        partition.Receive(APrompt("idea") with { UsefulUntil = Monday + Days(60) }, Berlin(28, 23, 0));

        Assert.Equal([Instant.FromUtc(2026, 3, 29, 1, 0)], partition.ToldUntil(Monday + Days(60)));
    }

    [Fact]
    public void The_same_time_twice_means_no_quiet_hours()
    {
        var partition = AnaWasMet(ana => ana.Wishes() with { QuietHours = new(new(9, 0), new(9, 0)) });

        var atOnce = partition.Receive(APrompt("idea"), Berlin(3, 3, 0));

        Assert.Single(atOnce);
    }

    [Fact]
    public void Who_moves_to_another_zone_is_told_in_the_morning_of_that_zone()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("idea"), Berlin(2, 22, 0));

        partition.Handle(new MeetPerson(Ana, "en", "America/Los_Angeles"), Berlin(2, 23, 0));

        Assert.Equal(Berlin(2, 23, 0), Assert.Single(partition.ToldUntil(Berlin(9, 0, 0))));
    }
}
