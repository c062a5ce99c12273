using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.Feeds;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>What is in a subscribed calendar, as ical.js reads it.</summary>
public sealed class CalendarFeedTests
{
    private static readonly GatheringId SecondCoffee = GatheringId.Of(Coffee, Berlin(12, 18));

    [Fact]
    public void Everything_ahead_is_in_it_at_its_moment_in_UTC_with_all_that_is_known_of_it()
    {
        var shown = WithCoffeeAnnounced().FeedOfBen().Read();

        var first = shown[0];
        Assert.Equal(
            (Thursday.ToDateTimeOffset(), Berlin(5, 19, 30).ToDateTimeOffset(), "UTC"),
            (first.Start, first.End, first.Zone)
        );
        Assert.Equal(
            ("Lean Coffee", "Library", "Design Guild", "CONFIRMED"),
            (first.Title, first.Place, first.Community, first.Status)
        );
        Assert.All(shown, one => Assert.True(one is { IsStamped: true, Repeats: false }));
        Assert.True(shown.Count > 20);
    }

    [Fact]
    public void Who_wants_only_what_they_said_yes_to_has_nothing_else_in_it()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Answers(Ben, SecondCoffee, Answer.Maybe);

        Assert.Equal([$"{FirstCoffee}@guild"], guild.FeedOfBen(FeedChoice.Accepted).Read().Select(shown => shown.Uid));

        guild.Answers(Ben, Answer.No);
        Assert.Empty(guild.FeedOfBen(FeedChoice.Accepted).Read());
    }

    [Fact]
    public void A_gathering_that_moves_is_the_same_event_in_a_later_edition_at_its_new_time()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes);
        var before = guild.FeedOfBen().EventOf(FirstCoffee);

        var friday = new GatheringWish(new(2026, 3, 6, 18, 0), Duration.FromHours(1));
        guild.Does(new MoveGathering(Asks(Ana), FirstCoffee, 0, friday));

        var after = guild.FeedOfBen(FeedChoice.Accepted).EventOf(FirstCoffee);
        Assert.Equal(Berlin(6, 18).ToDateTimeOffset(), after.Start);
        Assert.True(after.Sequence > before.Sequence);
    }

    [Fact]
    public void A_gathering_that_is_called_off_is_cancelled_in_a_later_edition_until_a_month_after()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes);
        var before = guild.FeedOfBen().EventOf(FirstCoffee);

        guild.Does(new CancelGathering(Asks(Ana), FirstCoffee, 0, "No keys."));

        var after = guild.FeedOfBen(FeedChoice.Accepted).EventOf(FirstCoffee);
        Assert.Equal("CANCELLED", after.Status);
        Assert.True(after.Sequence > before.Sequence);
        guild.Until(Thursday + Duration.FromDays(29));
        Assert.Equal("CANCELLED", guild.FeedOfBen().EventOf(FirstCoffee).Status);
        guild.Until(Thursday + Duration.FromDays(31));
        Assert.DoesNotContain(guild.FeedOfBen().Read(), shown => shown.Uid == after.Uid);
    }

    [Fact]
    public void An_edit_of_the_rhythm_is_a_later_edition_of_each_of_its_gatherings()
    {
        var guild = WithCoffeeAnnounced();
        var before = guild.FeedOfBen().Read();

        var form = guild.Press(Ana, "rhythms.edit", "lean-coffee").Form;
        guild.Sends(Ana, guild.Sends(Ana, form, ("place", "Roof")).Form);
        guild.Until(guild.Now + Duration.FromMinutes(5));

        var after = guild.FeedOfBen().Read();
        Assert.Equal(before.Select(shown => shown.Uid), after.Select(shown => shown.Uid));
        Assert.All(after, shown => Assert.Equal("Roof", shown.Place));
        Assert.All(before.Zip(after), pair => Assert.True(pair.Second.Sequence > pair.First.Sequence));
    }

    [Fact]
    public void What_took_place_stays_for_a_month()
    {
        var guild = WithCoffeeAnnounced();

        guild.Until(Berlin(20, 12));

        Assert.Equal("CONFIRMED", guild.FeedOfBen().EventOf(FirstCoffee).Status);
        Assert.Equal("CONFIRMED", guild.FeedOfBen().EventOf(SecondCoffee).Status);
    }

    [Fact]
    public void Nobodys_name_and_nobodys_answer_is_in_it()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Answers(Cem, Answer.Yes);

        var text = guild.FeedOfBen().Text;

        Assert.All(
            [Ana, Ben, Cem],
            member =>
            {
                Assert.DoesNotContain(member.Name, text, StringComparison.Ordinal);
                Assert.DoesNotContain(member.Person.Value, text, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Its_tag_changes_with_what_is_in_it_and_not_with_the_hour_at_which_it_is_read()
    {
        var guild = WithCoffeeAnnounced();
        var before = guild.FeedOfBen();

        guild.Until(guild.Now + Duration.FromHours(1));
        var later = guild.FeedOfBen();
        guild.Does(new CancelGathering(Asks(Ana), FirstCoffee, 0, ""));

        Assert.NotEqual(before.Text, later.Text);
        Assert.Equal(before.Tag, later.Tag);
        Assert.NotEqual(before.Tag, guild.FeedOfBen().Tag);
    }

    [Fact]
    public void A_community_whose_channel_belongs_to_another_one_now_has_nothing_in_it()
    {
        var guild = WithCoffeeAnnounced();
        var lent = DesignGuild with { LivesIn = new("other") };

        var source = new FeedSource(lent, guild.Rows.All<Rhythm>(), guild.Rows.All<Gathering>(), Mine: null);

        Assert.DoesNotContain("VEVENT", CalendarFeed.Of("", [source], FeedChoice.All, guild.Now).Text);
    }
}
