using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Tests.Communities;

public sealed class MembershipTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Community Circle = new(
        new("circle"),
        "practice-circle",
        "Europe/Berlin",
        "en",
        new Place("sandbox", "sandbox", "channel")
    );
    private static readonly Member Ana = new(new("ana"), new("ana"), "Ana", Role.Member);

    [Fact]
    public void A_founded_community_says_hello_once()
    {
        var found = new FoundCommunity(Circle);

        Assert.Single(Assert.IsType<Outcome.Applied>(found.Decide(null, Now)).Dispatches);
        Assert.IsType<Outcome.Unchanged>(found.Decide(Circle, Now));
    }

    [Fact]
    public void Joining_again_keeps_the_role_and_takes_the_new_name()
    {
        var join = new JoinCommunity(Circle.Id, Ana with { Name = "Ana W." });

        var applied = Assert.IsType<Outcome.Applied>(join.Decide(Ana with { Role = Role.Coordinator }, Now));

        var put = Assert.IsType<Change.Put>(Assert.Single(applied.Changes));
        Assert.Equal(Ana with { Name = "Ana W.", Role = Role.Coordinator }, put.Row);
    }

    [Fact]
    public void Who_adds_the_bot_again_coordinates_so_that_no_community_is_left_without()
    {
        var join = new JoinCommunity(Circle.Id, Ana with { Role = Role.Coordinator });

        var applied = Assert.IsType<Outcome.Applied>(join.Decide(Ana, Now));

        var put = Assert.IsType<Change.Put>(Assert.Single(applied.Changes));
        Assert.Equal(Role.Coordinator, Assert.IsType<Member>(put.Row).Role);
    }

    [Fact]
    public void Leaving_twice_changes_nothing_the_second_time()
    {
        var leave = new LeaveCommunity(Circle.Id, Ana.Id);

        Assert.IsType<Outcome.Applied>(leave.Decide(Ana, Now));
        Assert.IsType<Outcome.Unchanged>(leave.Decide(null, Now));
    }

    [Fact]
    public void An_account_remembers_its_communities_in_the_order_of_joining()
    {
        var account = new PersonAccount("sandbox", "sandbox", "ana");
        var link = new AccountLink("ana", Ana.Person, [new("first")]);

        var applied = Assert.IsType<Outcome.Applied>(new LinkAccount(account, Ana.Person, Circle.Id).Decide(link, Now));

        var put = Assert.IsType<Change.Put>(Assert.Single(applied.Changes));
        Assert.Equal([new("first"), Circle.Id], Assert.IsType<AccountLink>(put.Row).Communities);
    }

    [Fact]
    public void An_account_that_left_is_unlinked_from_that_community_alone()
    {
        var account = new PersonAccount("sandbox", "sandbox", "ana");
        var link = new AccountLink("ana", Ana.Person, [new("first"), Circle.Id]);

        var applied = Assert.IsType<Outcome.Applied>(new UnlinkAccount(account, Circle.Id).Decide(link, Now));

        var put = Assert.IsType<Change.Put>(Assert.Single(applied.Changes));
        Assert.Equal([new CommunityId("first")], Assert.IsType<AccountLink>(put.Row).Communities);
    }
}
