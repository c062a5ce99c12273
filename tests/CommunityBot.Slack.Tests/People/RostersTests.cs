using System.Globalization;
using CommunityBot.Slack.People;
using CommunityBot.Storage.Rows;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Slack.Tests.People;

public sealed class RostersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_people_of_a_channel_join_page_by_page_without_bots_and_those_who_are_gone()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        HaveMembers(slack, 5, perPage: 2);
        slack.Slack.On("users.info", call => User(call["user"]!));
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);

        await WorkAsync(slack);

        Assert.Equal(["U0", "U2", "U4"], slack.Inbox.Taken.Select(joined => joined.From.User).Order());
        Assert.All(slack.Inbox.Taken, joined => Assert.Equal(SlackUnderTest.Channel, joined.In));
        Assert.Equal([null, "2", "4"], slack.Slack.CallsOf("conversations.members").Select(call => call["cursor"]));
        Assert.Empty(await RowsAsync(slack));
    }

    [Fact]
    public async Task The_next_process_goes_on_where_the_last_one_was()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        HaveMembers(slack, 6, perPage: 2);
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);
        await TakePageAsync(slack);

        var next = await slack.RestartAsync();
        Assert.Equal(["T1"], await next.Get<Rosters>().LeftAsync(Cancel));
        await WorkAsync(next);

        Assert.Equal(["U2", "U3", "U4", "U5"], next.Inbox.Taken.Select(joined => joined.From.User).Order());
        Assert.Empty(await RowsAsync(next));
    }

    [Fact]
    public async Task More_people_than_a_minute_holds_wait_for_the_next_and_each_joins_once()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        HaveMembers(slack, 150, perPage: 200);
        slack.Slack.Refuse("users.list", "missing_argument");
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);

        await WorkAsync(slack);

        Assert.Equal(150, slack.Inbox.Taken.Count);
        Assert.Equal(150, slack.Slack.CallsOf("users.info").Count());
        Assert.Single(slack.Slack.CallsOf("conversations.members"));
    }

    [Fact]
    public async Task Many_people_are_learnt_by_the_workspaces_list_and_who_is_not_in_it_one_by_one()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        HaveMembers(slack, 450, perPage: 200);
        HavePeople(slack, 440, perPage: 100);
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);

        await WorkAsync(slack);

        Assert.Equal(450, slack.Inbox.Taken.DistinctBy(joined => joined.From.User).Count());
        Assert.Equal(
            [null, "100", "200", "300", "400"],
            slack.Slack.CallsOf("users.list").Select(call => call["cursor"])
        );
        Assert.Equal(10, slack.Slack.CallsOf("users.info").Count());
    }

    [Fact]
    public async Task A_list_of_far_more_people_is_read_no_longer_than_it_is_worth()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        HaveMembers(slack, 100, perPage: 200);
        HavePeople(slack, 100_000, perPage: 1, from: 1_000);
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);

        await WorkAsync(slack);

        Assert.Equal((100, 20), (slack.Inbox.Taken.Count, slack.Slack.CallsOf("users.list").Count()));
    }

    [Fact]
    public async Task Few_people_are_asked_for_one_by_one()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        HaveMembers(slack, 80, perPage: 200);
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);

        await WorkAsync(slack);

        Assert.Equal(80, slack.Slack.CallsOf("users.info").Count());
        Assert.Empty(slack.Slack.CallsOf("users.list"));
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    public async Task A_channel_that_is_not_ours_any_more_is_left_alone(string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("conversations.members", code);
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);

        await WorkAsync(slack);

        Assert.Empty(slack.Inbox.Taken);
        Assert.Empty(await RowsAsync(slack));
    }

    [Fact]
    public async Task A_cursor_that_has_expired_begins_anew()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        HaveMembers(slack, 4, perPage: 2);
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);
        await TakePageAsync(slack);
        slack.Slack.On("conversations.members", call => ExpiredOrAll(call["cursor"]));

        await WorkAsync(slack);

        Assert.Equal(["U0", "U1", "U2", "U3"], slack.Inbox.Taken.Select(joined => joined.From.User).Order());
    }

    [Fact]
    public async Task Begun_twice_it_is_one()
    {
        await using var slack = await SlackUnderTest.StartAsync();

        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);
        slack.Clock.Advance(TimeSpan.FromSeconds(1));
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);

        Assert.Single(await RowsAsync(slack));
    }

    [Fact]
    public async Task Whoever_comes_back_with_the_bot_on_another_day_joins_again()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        HaveMembers(slack, 1, perPage: 2);
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);
        await WorkAsync(slack);
        slack.Clock.Advance(TimeSpan.FromHours(1));

        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);
        await WorkAsync(slack);

        Assert.Equal(2, slack.Inbox.Taken.Count);
    }

    [Fact]
    public async Task The_service_works_off_what_is_begun_and_what_was_left()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        HaveMembers(slack, 1, perPage: 2);
        await slack.Get<IRosters>().BeginAsync("T2", "C1", Cancel);
        var next = await slack.RestartAsync();
        var both = new CountdownEvent(2);
        next.Inbox.OnTaken = _ => both.Signal();

        var work = ActivatorUtilities.CreateInstance<RosterWork>(next.Services);
        await work.StartAsync(Cancel);
        await next.Get<IRosters>().BeginAsync("T1", "C1", Cancel);

        Assert.True(await Task.Run(() => both.Wait(TimeSpan.FromSeconds(30), Cancel), Cancel));
        await work.StopAsync(Cancel);
    }

    // What the service does, step by step: where it has to wait, the clock moves on.
    private static async Task WorkAsync(SlackUnderTest slack)
    {
        while (await slack.Get<Rosters>().OfAsync("T1", Cancel) is [var roster, ..])
        {
            if (await slack.Get<RosterReader>().TakePageAsync(roster, Cancel) is { } wait)
                slack.Clock.Advance(wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1));
        }
    }

    private static async Task TakePageAsync(SlackUnderTest slack)
    {
        var roster = Assert.Single(await slack.Get<Rosters>().OfAsync("T1", Cancel));
        Assert.Null(await slack.Get<RosterReader>().TakePageAsync(roster, Cancel));
    }

    private static async Task<IEnumerable<Row>> RowsAsync(SlackUnderTest slack) =>
        await slack.Get<ITable>().RangeAsync(RosterRow.PartitionOf("T1"), RosterRow.Prefix, null, 10, Cancel);

    private static void HaveMembers(SlackUnderTest slack, int count, int perPage) =>
        slack.Slack.On(
            "conversations.members",
            call => Page(count, perPage, int.Parse(call["cursor"] ?? "0", CultureInfo.InvariantCulture))
        );

    private static void HavePeople(SlackUnderTest slack, int count, int perPage, int from = 0) =>
        slack.Slack.On(
            "users.list",
            call => People(count, perPage, int.Parse(call["cursor"] ?? "0", CultureInfo.InvariantCulture), from)
        );

    private static string People(int count, int perPage, int at, int from)
    {
        var people = Enumerable
            .Range(from + at, Math.Min(perPage, count - at))
            .Select(number => $$"""{"id":"U{{number}}","locale":"en-GB"}""");
        var next = at + perPage < count ? $"{at + perPage}" : "";

        return $$"""{"ok":true,"members":[{{string.Join(',', people)}}],"response_metadata":{"next_cursor":"{{next}}"} }""";
    }

    private static string ExpiredOrAll(string? cursor) =>
        cursor is null ? Page(4, 10, 0) : """{"ok":false,"error":"invalid_cursor"}""";

    private static string Page(int count, int perPage, int from)
    {
        var members = Enumerable.Range(from, Math.Min(perPage, count - from)).Select(number => $"\"U{number}\"");
        var next = from + perPage < count ? $"{from + perPage}" : "";

        return $$"""{"ok":true,"members":[{{string.Join(',', members)}}],"response_metadata":{"next_cursor":"{{next}}"} }""";
    }

    private static string User(string id) =>
        $$"""{"ok":true,"user":{"id":"{{id}}","is_bot":{{(id == "U1" ? "true" : "false")}},"deleted":{{(
            id == "U3" ? "true" : "false"
        )}} } }""";
}
