using CommunityBot.EndToEnd.Tests.Crashes;
using CommunityBot.FakeSlack.People;
using CommunityBot.Servers;
using static CommunityBot.EndToEnd.Tests.Slack.SlackTown;

namespace CommunityBot.EndToEnd.Tests.Nodes;

/// <summary>Two nodes share one store: either takes any event, and what one leaves unfinished the other finishes.</summary>
public sealed class NodesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whichever_node_takes_an_answer_there_is_one_card_and_every_answer_is_in_it()
    {
        Needed.Check(PostgreSqlServer.Missing);
        await using var cluster = await Cluster.WithGatheringAsync();
        var card = await cluster.CardAsync();

        await ComesAsync(cluster, cluster.Ana, card);
        await ComesAsync(cluster, cluster.Ben, card);
        await ComesAsync(cluster, cluster.Chandra, card);

        await SeesAsync(cluster.Ben, cluster.Guild.Id, "Ana, Ben and Chandra are coming.");
        Assert.Single(Cards(cluster));
        Assert.Empty(cluster.Slack.Complaints);
    }

    [Fact]
    public async Task What_a_node_that_is_killed_was_at_the_other_one_finishes_once()
    {
        Needed.Check(PostgreSqlServer.Missing);
        await using var cluster = await Cluster.WithGatheringAsync();

        for (var round = 0; round < 6; round++)
        {
            var asking = cluster.Ben.SayAsync(cluster.Ben.DirectMessage, "coordinators");
            await Task.Delay(TimeSpan.FromMilliseconds(7 * round), Cancel);
            await cluster.KillAsync(round % 2);
            await asking;
            await AnswersAsync(cluster, round + 1);
            await cluster.StartAsync(round % 2);
            cluster.NextTurn();
        }

        Assert.Equal(6, Answers(cluster));
    }

    [Fact]
    public async Task A_node_that_stood_still_does_nothing_twice_when_it_wakes()
    {
        Needed.Check(PostgreSqlServer.Missing);
        await using var cluster = await Cluster.WithGatheringAsync();
        var asking = cluster.Ben.SayAsync(cluster.Ben.DirectMessage, "coordinators");

        await cluster.FreezeAsync(0);
        await asking;
        await AnswersAsync(cluster, 1);
        await ComesAsync(cluster, cluster.Ana, await cluster.CardAsync(), turn: false);
        await SeesAsync(cluster.Ben, cluster.Guild.Id, "Ana is coming.");
        await cluster.ThawAsync(0);
        cluster.NextTurn();
        await ComesAsync(cluster, cluster.Chandra, await cluster.CardAsync());

        await SeesAsync(cluster.Ben, cluster.Guild.Id, "Ana and Chandra are coming.");
        Assert.Equal(1, Answers(cluster));
        Assert.Single(Cards(cluster));
    }

    [Fact]
    public async Task A_database_that_is_killed_and_comes_back_costs_no_answer()
    {
        Needed.Check(PostgreSqlServer.Missing);
        await using var cluster = await Cluster.WithGatheringAsync();
        var card = await cluster.CardAsync();

        await cluster.Server.KillAsync();
        var answering = cluster.Ben.PressAsync(card, "I’m coming", Cancel);
        await cluster.Server.StartAgainAsync(Cancel);
        await answering;
        if (!cluster.Ben.Reads(cluster.Guild.Id).Any(message => message.Shown.Contains("You’re in for Lean Coffee")))
            await ComesAsync(cluster, cluster.Ben, card);

        await SeesAsync(cluster.Ana, cluster.Guild.Id, "Ben is coming.");
    }

    [Fact]
    public async Task A_node_that_is_asked_to_end_finishes_what_it_has_in_hand()
    {
        Needed.Check(PostgreSqlServer.Missing);
        await using var cluster = await Cluster.WithGatheringAsync();

        await cluster.Ben.SayAsync(cluster.Ben.DirectMessage, "coordinators");
        await cluster.EndAsync(0);

        await AnswersAsync(cluster, 1);
        await ComesAsync(cluster, cluster.Ana, await cluster.CardAsync());
        await SeesAsync(cluster.Ben, cluster.Guild.Id, "Ana is coming.");
    }

    private static async Task ComesAsync(Cluster cluster, SlackPerson who, SeenMessage card, bool turn = true)
    {
        if (turn)
            cluster.NextTurn();

        await who.PressAsync(card, "I’m coming", Cancel);
        await SeesAsync(who, cluster.Guild.Id, "You’re in for Lean Coffee");
    }

    private static Task AnswersAsync(Cluster cluster, int count) =>
        UntilAsync(
            () => Answers(cluster) >= count,
            () => $"{count} answers, there are {Answers(cluster)}; {string.Join("; ", cluster.Slack.Complaints)}"
        );

    private static int Answers(Cluster cluster) =>
        cluster
            .Ben.Reads(cluster.Ben.DirectMessage)
            .Count(message => message.Shown.Contains("Coordinating this community", StringComparison.Ordinal));

    private static IEnumerable<SeenMessage> Cards(Cluster cluster) =>
        cluster
            .Ana.Reads(cluster.Guild.Id)
            .Where(message => message.Shown.Contains("Talk about what matters", StringComparison.Ordinal));
}
