using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.Feeds;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>How people come to a calendar that they can subscribe to, and get rid of it.</summary>
public sealed class FeedTests
{
    private readonly InMemoryPartition _ofBen = new(Ben.Person.Partition, RhythmsCapability.Capability);
    private readonly InMemoryPartition _ofAll = Founded().Rows;
    private int _drawn;

    private Feed? Bens => _ofBen.All<Feed>().SingleOrDefault();

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void What_people_read(string language)
    {
        Message[] texts =
        [
            Says(Ben, FeedTexts.MineAsked),
            Presses(Ben, "rhythms.feed-renew", "mine;Accepted"),
            Says(Ben, FeedTexts.MineAsked),
            Presses(Ben, "rhythms.feed-choose", "mine;All"),
            Presses(Ben, "rhythms.feed-renew", "mine;All"),
            Presses(Ben, "rhythms.feed-end", "mine"),
            Says(Ana, FeedTexts.OursAsked),
            Presses(Ana, "rhythms.feed-renew", "ours;All"),
            Says(Ana, FeedTexts.OursAsked),
            Says(Ben, FeedTexts.OursAsked),
            Says(Ben, FeedTexts.MineAsked, site: null),
        ];

        Snapshot.Match(texts.Select(message => message.Text(language).Split('\n')), test: $"Feeds.{language}");
    }

    [Fact]
    public void The_address_is_told_once_and_to_its_owner_alone_and_only_its_hash_is_kept()
    {
        var told = Presses(Ben, "rhythms.feed-renew", "mine;Accepted");

        var address = AddressIn(told);
        Assert.Equal(Secrecy.OneAlone, told.Secrecy);
        Assert.True(address.Opens(Bens));
        Assert.Equal((address.Hash, FeedChoice.Accepted, Monday), (Bens!.Hash, Bens.Shows, Bens.Since));
        Assert.DoesNotContain(address.Secret, $"{Bens}", StringComparison.Ordinal);
        Assert.DoesNotContain(address.Secret, Says(Ben, FeedTexts.MineAsked).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_address_ends_the_one_before()
    {
        var first = AddressIn(Presses(Ben, "rhythms.feed-renew", "mine;All"));

        var second = AddressIn(Presses(Ben, "rhythms.feed-renew", "mine;All"));

        Assert.False(first.Opens(Bens));
        Assert.True(second.Opens(Bens));
    }

    [Fact]
    public void Whoever_chooses_otherwise_keeps_the_address()
    {
        var address = AddressIn(Presses(Ben, "rhythms.feed-renew", "mine;All"));

        Presses(Ben, "rhythms.feed-choose", "mine;Accepted");

        Assert.True(address.Opens(Bens));
        Assert.Equal(FeedChoice.Accepted, Bens!.Shows);
    }

    [Fact]
    public void An_address_that_is_ended_opens_nothing_and_can_be_ended_twice()
    {
        var address = AddressIn(Presses(Ben, "rhythms.feed-renew", "mine;All"));

        Presses(Ben, "rhythms.feed-end", "mine");

        Assert.False(address.Opens(Bens));
        Assert.Contains("leads nowhere", Presses(Ben, "rhythms.feed-end", "mine").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_of_all_is_given_by_those_who_coordinate_alone()
    {
        foreach (
            var action in new[] { "rhythms.feed-ours", "rhythms.feed-renew", "rhythms.feed-choose", "rhythms.feed-end" }
        )
            Assert.Contains("ask one of them", Presses(Ben, action, "ours;All").Text(), StringComparison.Ordinal);
        Assert.Empty(_ofAll.All<Feed>());

        var address = AddressIn(Presses(Ana, "rhythms.feed-renew", "ours;Accepted"));

        var feed = Assert.Single(_ofAll.All<Feed>());
        Assert.True(address.Opens(feed));
        Assert.Equal((FeedChoice.All, new FeedOwner.OfCommunity(DesignGuild.Id)), (feed.Shows, address.Owner));
    }

    [Fact]
    public void Where_nobody_has_set_the_address_of_the_bot_a_file_is_offered_instead()
    {
        var told = Presses(Ben, "rhythms.feed-renew", "mine;All", site: null);

        Assert.Contains("Pages__Address", told.Text(), StringComparison.Ordinal);
        Assert.Contains("rhythms.calendar-file", told.Text(), StringComparison.Ordinal);
        Assert.Null(Bens);
    }

    [Fact]
    public void Whoever_turns_out_to_be_another_one_too_has_one_calendar_fewer()
    {
        Presses(Ben, "rhythms.feed-renew", "mine;All");
        var members = new MemberMerge(DesignGuild.Id, Ben.Person, Cem.Person);

        foreach (var command in RhythmsCapability.Capability.Merges.Select(merge => merge(members)))
        {
            if (command.Partition == Ben.Person.Partition)
                _ofBen.Handle(command, Monday);
        }

        Assert.Null(Bens);
    }

    private Message Says(Member member, string words, string? site = "https://bot.example.org") =>
        Played(RhythmsCapability.Capability.Words.First(entry => entry.Key == words).Value(By(member, site), ""));

    private Message Presses(Member member, string action, string value, string? site = "https://bot.example.org") =>
        Played(RhythmsCapability.Capability.Actions[action](By(member, site), value));

    private static Asker By(Member member, string? site) =>
        Asks(member) with
        {
            Site = site is null ? null : new Uri(site),
        };

    private Message Played(Step step)
    {
        var command = step is Step.Draw draw ? draw.Command(new((UInt128)(uint)++_drawn)) : ((Step.Run)step).Command;
        var partition = command.Partition == Ben.Person.Partition ? _ofBen : _ofAll;

        return partition.Handle(command, Monday) switch
        {
            Outcome.Refused refused => refused.Why,
            Outcome.Applied applied => applied.Dispatches.OfType<Dispatch.Reply>().Single().Message,
            _ => throw new InvalidOperationException("Nothing was said."),
        };
    }

    private static FeedAddress AddressIn(Message told) =>
        FeedAddress.Parse(
            told.Blocks.OfType<Block.Paragraph>()
                .Select(paragraph => paragraph.Text)
                .OfType<Phrase.Verbatim>()
                .Select(words => new Uri(words.Words).Segments[^1])
                .Single()
        )!;
}
