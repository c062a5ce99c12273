using CommunityBot.Core.Communities;
using CommunityBot.Core.Rhythms;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class SeatOfferTests
{
    [Fact]
    public void Long_before_a_place_is_kept_for_a_day() =>
        Assert.Equal(Berlin(3, 12), SeatOffer.Keep(Berlin(2, 12), Berlin(12, 18), "Europe/Berlin"));

    [Fact]
    public void On_the_day_it_is_kept_for_half_of_what_is_left() =>
        Assert.Equal(Berlin(5, 15), SeatOffer.Keep(Berlin(5, 12), Thursday, "Europe/Berlin"));

    [Fact]
    public void At_the_last_minute_it_is_kept_for_a_quarter_of_an_hour_and_never_beyond_the_start()
    {
        Assert.Equal(Berlin(5, 17, 55), SeatOffer.Keep(Berlin(5, 17, 40), Thursday, "Europe/Berlin"));
        Assert.Equal(Thursday, SeatOffer.Keep(Berlin(5, 17, 50), Thursday, "Europe/Berlin"));
    }

    [Fact]
    public void What_would_run_out_at_night_runs_on_until_ten()
    {
        Assert.Equal(Berlin(5, 10), SeatOffer.Keep(Berlin(4, 22), Thursday, "Europe/Berlin"));
        Assert.Equal(Berlin(4, 10), SeatOffer.Keep(Berlin(2, 21), Berlin(12, 18), "Europe/Berlin"));
    }

    [Fact]
    public void Unless_the_gathering_leaves_no_time_after_that()
    {
        var breakfast = Berlin(5, 8);

        Assert.Equal(Berlin(5, 3), SeatOffer.Keep(Berlin(4, 22), breakfast, "Europe/Berlin"));
    }

    [Fact]
    public void Of_two_accounts_that_are_one_person_the_better_place_counts()
    {
        var seats = new Seats(FirstCoffee, 1)
        {
            Counted = true,
            Taken = [Ana.Id],
            Waiting = [Ben.Id, Cem.Id],
        };

        var merged = seats.Merging(Ana.Id, Ben.Id, isComing: true, Monday);

        Assert.Equal([Ben.Id], merged.Taken);
        Assert.Equal([Cem.Id], merged.Waiting);
    }

    [Fact]
    public void Of_two_accounts_that_are_one_person_a_later_no_makes_room()
    {
        var seats = new Seats(FirstCoffee, 1)
        {
            Counted = true,
            Taken = [Ana.Id],
            Waiting = [Cem.Id],
        };

        var merged = seats.Merging(Ana.Id, Ben.Id, isComing: false, Monday);

        Assert.Empty(merged.Taken);
        Assert.Equal(Monday, merged.LookAt);
    }

    [Fact]
    public void Answers_whose_commit_crossed_a_new_limit_are_found_by_the_second_count()
    {
        var seats = new Seats(FirstCoffee, 1) { Counted = true, Taken = [Ana.Id, Cem.Id] };

        var counted = seats.Counting([Said(Ana, Answer.Yes), Said(Ben, Answer.Yes), Said(Cem, Answer.No)], Monday);

        Assert.Equal([Ana.Id], counted.Taken);
        Assert.Equal([Ben.Id], counted.Waiting);
    }

    private static Attendance Said(Member member, Answer answer) =>
        new(FirstCoffee, member.Id, member.Name, answer, Monday);
}
