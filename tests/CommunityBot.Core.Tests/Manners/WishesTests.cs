using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using NodaTime;
using static CommunityBot.Core.Tests.Manners.AnaIsTold;

namespace CommunityBot.Core.Tests.Manners;

public sealed class WishesTests
{
    private static readonly PromptTopic LeanCoffee = new("lean-coffee", "Lean Coffee");

    [Theory]
    [InlineData(PromptClaim.High)]
    [InlineData(PromptClaim.Promised)]
    public void Stop_means_stop(PromptClaim claim)
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("waiting", claim) with { NotBefore = Monday + Days(1) }, Monday);

        partition.Handle(new StopPrompts(Ana), Monday);
        var later = partition.Receive(APrompt("later", claim), Monday);

        Assert.Empty(later);
        Assert.Equal(Dropped(DropReason.Stopped), partition.Fate("waiting"));
        Assert.Equal(Dropped(DropReason.Stopped), partition.Fate("later"));
    }

    [Fact]
    public void After_a_resume_prompts_come_again()
    {
        var partition = AnaWasMet();
        partition.Handle(new StopPrompts(Ana), Monday);

        partition.Handle(new ResumePrompts(Ana), Monday);

        Assert.Single(partition.Receive(APrompt("idea"), Monday));
    }

    [Fact]
    public void A_snooze_holds_back_everything_and_a_resume_ends_it()
    {
        var partition = AnaWasMet();
        partition.Handle(new SnoozePrompts(Ana, new SnoozeLength.Days(7)), Monday);
        Assert.Empty(partition.Receive(APrompt("change", PromptClaim.Promised), Monday + Days(1)));

        partition.Handle(new ResumePrompts(Ana), Monday + Days(2));

        Assert.Equal([Monday + Days(2)], partition.ToldUntil(Monday + Days(20)));
    }

    [Fact]
    public void A_snooze_that_ends_at_night_lasts_until_the_morning()
    {
        var partition = AnaWasMet();
        partition.Handle(new SnoozePrompts(Ana, new SnoozeLength.Weekday(IsoDayOfWeek.Friday)), Monday);

        partition.Receive(APrompt("idea"), Monday + Days(1));

        Assert.Equal([Berlin(6, 8, 0)], partition.ToldUntil(Berlin(20, 0, 0)));
    }

    [Fact]
    public void Of_a_muted_topic_nothing_is_said_until_it_is_unmuted()
    {
        var partition = AnaWasMet();
        partition.Handle(new MuteTopic(Ana, LeanCoffee), Monday);
        partition.Receive(APrompt("muted", PromptClaim.Promised), Monday);

        partition.Handle(new UnmuteTopic(Ana, LeanCoffee), Monday);

        Assert.Equal(Dropped(DropReason.TopicMuted), partition.Fate("muted"));
        Assert.Single(partition.Receive(APrompt("unmuted"), Monday));
    }

    [Fact]
    public void Of_a_muted_community_nothing_is_said_and_what_waits_is_dropped()
    {
        var partition = AnaWasMet();
        partition.Receive(APrompt("guild") with { NotBefore = Monday + Days(1) }, Monday);
        partition.Receive(APrompt("choir") with { NotBefore = Monday + Days(1), Community = new("choir") }, Monday);

        partition.Handle(new MuteCommunity(Ana, new(new CommunityId("guild"), "Design Guild")), Monday);

        Assert.Equal(Dropped(DropReason.CommunityMuted), partition.Fate("guild"));
        Assert.Null(partition.Fate("choir"));
    }

    [Fact]
    public void A_hundred_topics_can_be_muted_and_one_more_offers_to_unmute_an_old_one()
    {
        var partition = AnaWasMet();
        foreach (var number in Enumerable.Range(1, 100))
            partition.Handle(new MuteTopic(Ana, new($"{number}", $"Topic {number}")), Monday);

        var refused = Assert.IsType<Outcome.Refused>(partition.Handle(new MuteTopic(Ana, LeanCoffee), Monday));

        Assert.Equal("manners.unmute", refused.Why.Buttons()[0].Action);
        Assert.Equal(100, partition.Person().MutedTopics.Length);
        Assert.IsType<Outcome.Applied>(partition.Handle(new MuteTopic(Ana, new("1", "Topic 1")), Monday));
    }

    [Fact]
    public void A_hundred_communities_can_be_muted_and_one_more_offers_to_unmute_an_old_one()
    {
        var partition = AnaWasMet();
        foreach (var number in Enumerable.Range(1, 100))
            partition.Handle(new MuteCommunity(Ana, new(new($"{number}"), $"Guild {number}")), Monday);

        var choir = new MuteCommunity(Ana, new(new CommunityId("choir"), "Choir"));
        var refused = Assert.IsType<Outcome.Refused>(partition.Handle(choir, Monday));

        Assert.Equal("manners.unmute-community", refused.Why.Buttons()[0].Action);
        Assert.Equal(100, partition.Person().MutedCommunities.Length);
    }

    [Fact]
    public void A_very_long_name_of_what_is_muted_is_kept_short()
    {
        var partition = AnaWasMet();
        var name = new string('n', 201);

        partition.Handle(new MuteTopic(Ana, new("topic", name)), Monday);
        partition.Handle(new MuteCommunity(Ana, new(new CommunityId("choir"), name)), Monday);

        var kept = $"{new string('n', 199)}…";
        Assert.Equal(kept, Assert.Single(partition.Person().MutedTopics).Name);
        Assert.Equal(kept, Assert.Single(partition.Person().MutedCommunities).Name);
    }

    [Fact]
    public void A_forged_button_mutes_nothing_by_a_key_longer_than_any()
    {
        var partition = AnaWasMet();
        var key = new string('k', 501);

        Assert.IsType<Outcome.Unchanged>(partition.Handle(new MuteTopic(Ana, new(key, "Topic")), Monday));
        Assert.IsType<Outcome.Unchanged>(partition.Handle(new MuteCommunity(Ana, new(new(key), "Guild")), Monday));
    }

    [Fact]
    public void The_platform_is_believed_until_the_person_chooses()
    {
        var partition = AnaWasMet();

        partition.Handle(new MeetPerson(Ana, "en-GB", "Europe/London"), Monday);
        partition.Handle(new ChangeSettings(Ana, partition.Person().Wishes() with { Zone = "Asia/Tokyo" }), Monday);
        partition.Handle(new MeetPerson(Ana, "de", "Europe/Paris"), Monday);

        Assert.Equal(("de", "Asia/Tokyo"), (partition.Person().Language, partition.Person().Zone));
    }

    [Fact]
    public void Meeting_again_changes_nothing()
    {
        var partition = AnaWasMet();

        var outcome = partition.Handle(new MeetPerson(Ana, "en", "Europe/Berlin"), Monday);

        Assert.IsType<Outcome.Unchanged>(outcome);
    }

    [Fact]
    public void A_zone_or_a_language_that_nobody_knows_is_not_taken_on()
    {
        var partition = AnaWasMet();

        partition.Handle(new MeetPerson(Ana, "!", "Middle/Earth"), Monday);

        Assert.Equal(("en", "Europe/Berlin"), (partition.Person().Language, partition.Person().Zone));
    }
}
