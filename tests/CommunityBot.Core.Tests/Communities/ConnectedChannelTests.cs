using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Tests.Communities;

/// <summary>A community that is connected, moved, and parted with, decision by decision.</summary>
public sealed class ConnectedChannelTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Place First = new("slack", "T1", "C1");
    private static readonly Place Second = new("teams", "tenant", "19:two");
    private static readonly Community Guild = new(new("guild"), "guild", "UTC", "en", First);
    private static readonly Community Corner = new(CommunityId.Of(Second), "corner", "UTC", "en", Second);
    private static readonly ConnectedChannel CornerChannel = new(Second, "corner", Corner.Id);
    private static readonly Capability Communities = CommunitiesCapability.With([], []);

    [Fact]
    public void A_channel_is_connected_once_however_often_that_arrives()
    {
        var guild = Founded(Guild);
        var connect = new ConnectChannel(Guild.Id, CornerChannel);

        Assert.IsType<Outcome.Applied>(guild.Handle(connect, Now));
        Assert.IsType<Outcome.Unchanged>(guild.Handle(connect, Now));
        Assert.Single(guild.All<ConnectedChannel>());
    }

    [Fact]
    public void All_of_a_big_channel_go_along_in_batches_each_with_their_account()
    {
        var corner = Founded(Corner);
        foreach (var number in Enumerable.Range(0, 40))
            corner.Handle(new JoinCommunity(Corner.Id, InCorner(number)), Now);

        corner.Handle(new LendChannel(Corner.Id, Guild.Id), Now);
        corner.WakeUntil(Now);

        Assert.Equal(40, Errands<Errand.Join>(corner).Select(join => join.Member.Id).Distinct().Count());
        Assert.All(Errands<Errand.Move>(corner), move => Assert.Equal((Corner.Id, Guild.Id), (move.From, move.To)));
        Assert.Empty(corner.All<Crowd>());
    }

    [Fact]
    public void Who_is_only_in_a_channel_that_goes_leaves_with_it_and_who_is_in_another_stays()
    {
        var guild = Founded(Guild);
        var both = InCorner(1) with { Presences = [new(new("teams", "tenant", "1"), Second.Conversation), InFirst(1)] };
        guild.Handle(new JoinCommunity(Guild.Id, both), Now);
        guild.Handle(new JoinCommunity(Guild.Id, InCorner(2)), Now);

        guild.Handle(new PartWithChannel(Guild.Id, CornerChannel), Now);
        guild.WakeUntil(Now);

        Assert.Equal([InFirst(1)], Assert.Single(guild.All<Member>()).Presences);
        Assert.Equal(new("p2"), Assert.Single(Errands<Errand.Withdraw>(guild)).Person);
        Assert.Equal(2, Errands<Errand.Join>(guild).Count(join => join.Community == Corner.Id));
    }

    [Fact]
    public void A_channel_that_is_connected_again_while_its_people_leave_keeps_who_is_still_there()
    {
        var guild = Founded(Guild);
        guild.Handle(new JoinCommunity(Guild.Id, InCorner(1)), Now);
        guild.Handle(new PartWithChannel(Guild.Id, CornerChannel), Now);

        guild.Handle(new ConnectChannel(Guild.Id, CornerChannel), Now);
        guild.WakeUntil(Now);

        Assert.Single(guild.All<Member>());
    }

    [Fact]
    public void Each_channel_has_troubles_of_its_own()
    {
        var guild = Founded(Guild);
        guild.Handle(new ConnectChannel(Guild.Id, CornerChannel), Now);
        guild.Handle(new JoinCommunity(Guild.Id, InCorner(1) with { Role = Role.Coordinator }), Now);

        guild.Handle(new LoseChannel(Guild.Id, Second, "gone"), Now);
        guild.Handle(new LoseChannel(Guild.Id, Second, "gone"), Now);
        guild.Handle(new LoseChannel(Guild.Id, null, "gone"), Now);
        guild.Handle(new RegainChannel(Guild.Id, Second), Now);

        Assert.Equal(2, guild.Sent.OfType<Dispatch.ToMember>().Count());
        Assert.Equal("", Assert.Single(guild.All<ChannelTrouble>()).Channel);
    }

    [Fact]
    public void A_connected_channel_with_another_name_leaves_the_community_its_own()
    {
        var guild = Founded(Guild);
        guild.Handle(new ConnectChannel(Guild.Id, CornerChannel), Now);

        guild.Handle(new RenameCommunity(Guild.Id, Second, "quiet corner"), Now);

        Assert.Equal("guild", Assert.Single(guild.All<Community>()).Name);
        Assert.Equal("quiet corner", Assert.Single(guild.All<ConnectedChannel>()).Name);
    }

    [Fact]
    public void A_code_said_to_the_bot_alone_connects_nothing()
    {
        var asker = new Asker(Corner.Id, new("p1"), new("p1"), new(CultureInfo.InvariantCulture, DateTimeZone.Utc));
        var state = new ConnectHere.State(Corner, InCorner(1) with { Role = Role.Coordinator }, [], []);

        Assert.IsType<Outcome.Refused>(new ConnectHere(asker, "code", []).Decide(state, Now));
        Assert.IsType<Outcome.Applied>(new ConnectHere(asker with { Channel = Second }, "code", []).Decide(state, Now));
    }

    [Fact]
    public void What_waits_and_was_told_goes_to_the_person_before_their_accounts_do()
    {
        PersonId there = new("teams.tenant.ana");
        var partition = new InMemoryPartition(there.Partition, MannersCapability.Capability, Communities);
        partition.Handle(new AddAccount(there, new("teams", "tenant", "ana")), Now);
        foreach (var number in Enumerable.Range(0, 25))
            partition.Handle(new ReceivePrompt(there, Waiting(number)), Now);

        partition.Handle(new BecomePerson(there, new("ana")), Now);
        partition.WakeUntil(Now);

        Assert.Equal(25, Errands<Errand.Tell>(partition).Select(tell => tell.Prompt.Id).Distinct().Count());
        Assert.IsType<Errand.Relink>(partition.Sent.OfType<Dispatch.Pass>().Last().Errand);
        partition.Handle(new ReceivePrompt(there, Waiting(99)), Now);
        Assert.Equal(new("99"), Errands<Errand.Tell>(partition).Last().Prompt.Id);
    }

    [Fact]
    public void Of_two_who_become_one_another_at_the_same_moment_exactly_one_does()
    {
        PersonId[] both = [new("a"), new("b")];
        var partitions = both.Select(one => new InMemoryPartition(one.Partition, MannersCapability.Capability))
            .ToArray();
        var by = new PersonAccount("teams", "tenant", "x");

        partitions[0].Handle(new KeepPerson(both[0], both[1], by), Now);
        partitions[1].Handle(new KeepPerson(both[1], both[0], by), Now);
        partitions[0].Handle(new BecomePerson(both[0], both[1]), Now);
        partitions[1].Handle(new BecomePerson(both[1], both[0]), Now);

        Assert.Single(partitions, partition => partition.All<Person>().Single().Into is not null);
    }

    private static InMemoryPartition Founded(Community community)
    {
        var partition = new InMemoryPartition(community.Id.Partition, Communities);
        partition.Handle(new FoundCommunity(community), Now);
        return partition;
    }

    private static Member InCorner(int number) =>
        new(new($"p{number}"), new($"p{number}"), $"Person {number}", Role.Member)
        {
            Presences = [new(new("teams", "tenant", $"{number}"), Second.Conversation)],
        };

    private static Presence InFirst(int number) => new(new("slack", "T1", $"{number}"), First.Conversation);

    private static Prompt Waiting(int number) =>
        new(
            new($"{number}"),
            Guild.Id,
            "guild",
            new("topic", "Topic"),
            PromptClaim.Promised,
            Now + Duration.FromDays(1),
            Now + Duration.FromDays(2),
            Message.Of(new Phrase.Verbatim("words")),
            new Phrase.Verbatim("line")
        );

    private static ImmutableArray<TErrand> Errands<TErrand>(InMemoryPartition partition)
        where TErrand : Errand =>
        [.. partition.Sent.OfType<Dispatch.Pass>().Select(pass => pass.Errand).OfType<TErrand>()];
}
