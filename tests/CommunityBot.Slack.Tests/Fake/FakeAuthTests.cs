using System.Net;
using CommunityBot.FakeSlack;
using CommunityBot.FakeSlack.WebApi;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace CommunityBot.Slack.Tests.Fake;

public sealed class FakeAuthTests
{
    [Fact]
    public async Task Who_calls_without_a_good_token_learns_what_is_wrong_with_it()
    {
        await using var slack = await AFakeSlack.StartAsync();
        using var nobody = new AClient(slack.Server.Address, "");
        using var stranger = new AClient(slack.Server.Address, "xoxb-unknown");
        using var app = new AClient(slack.Server.Address, slack.Server.Options.AppToken);

        Assert.Equal("not_authed", (await nobody.CallAsync("auth.test", []))["error"]!.ToString());
        Assert.Equal("invalid_auth", (await stranger.CallAsync("auth.test", []))["error"]!.ToString());
        Assert.Equal("not_allowed_token_type", (await app.CallAsync("auth.test", []))["error"]!.ToString());

        slack.Server.Workspace.RevokeTokens();
        Assert.Equal("token_revoked", (await slack.Client.CallAsync("auth.test", []))["error"]!.ToString());
        await slack.Server.Workspace.UninstallAsync();
        Assert.Equal("account_inactive", (await slack.Client.CallAsync("auth.test", []))["error"]!.ToString());
    }

    [Fact]
    public async Task A_rotating_token_ends_after_twelve_hours()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var slack = await AFakeSlack.StartAsync(new() { Clock = clock, TokenRotation = true });

        Assert.True((await slack.Client.CallAsync("auth.test", []))["ok"]!.GetValue<bool>());
        clock.Advance(TimeSpan.FromHours(12));

        Assert.Equal("token_expired", (await slack.Client.CallAsync("auth.test", []))["error"]!.ToString());
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_those_that_are_there()
    {
        await using var slack = await AFakeSlack.StartAsync(new() { Scopes = ["chat:write"] });

        var answer = await slack.Client.PostFormAsync("users.list");

        Assert.Equal("missing_scope", answer["error"]!.ToString());
        Assert.Equal("users:read", answer["needed"]!.ToString());
        Assert.Equal("chat:write", answer["provided"]!.ToString());
    }

    [Fact]
    public async Task A_method_that_reads_forms_alone_sees_nothing_in_JSON()
    {
        await using var slack = await AFakeSlack.StartAsync();

        var json = await slack.Client.CallAsync("users.info", new() { ["user"] = slack.Ana.Id });
        var form = await slack.Client.PostFormAsync("users.info", ("user", slack.Ana.Id));

        Assert.Equal("invalid_arguments", json["error"]!.ToString());
        Assert.Equal("Ana", form["user"]!["real_name"]!.ToString());
    }

    [Fact]
    public async Task Postings_come_one_a_second_and_channel_with_a_small_burst()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var slack = await AFakeSlack.StartAsync(new() { Clock = clock, Rates = RateWatch.Strict });
        await slack.PostAsync();
        await slack.PostAsync();
        await slack.PostAsync();

        using var fourth = await slack.Client.SendAsync(
            "chat.postMessage",
            new() { ["channel"] = slack.General.Id, ["text"] = "x" }
        );
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), fourth.Headers.RetryAfter!.Delta);

        clock.Advance(TimeSpan.FromSeconds(3));
        await slack.PostAsync();
    }

    [Fact]
    public async Task A_tier_counts_the_calls_of_a_minute()
    {
        await using var slack = await AFakeSlack.StartAsync(new() { Rates = RateWatch.Strict });
        for (var call = 0; call < 20; call++)
            await slack.Client.PostFormAsync("users.list");

        Assert.Equal("ratelimited", (await slack.Client.PostFormAsync("users.list"))["error"]!.ToString());
        Assert.True((await slack.Client.CallAsync("auth.test", []))["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Faults_come_as_often_as_they_were_asked_for()
    {
        await using var slack = await AFakeSlack.StartAsync();
        slack.Server.Faults.Next("auth.test", new Fault.Limited(Duration.FromSeconds(7)));
        slack.Server.Faults.Next("auth.test", new Fault.Broken(503), times: 2);

        Assert.Equal("ratelimited", (await slack.Client.CallAsync("auth.test", []))["error"]!.ToString());
        using var second = await slack.Client.SendAsync("auth.test", []);
        using var third = await slack.Client.SendAsync("auth.test", []);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, third.StatusCode);
        Assert.True((await slack.Client.CallAsync("auth.test", []))["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_posting_that_hangs_has_been_done_and_hangs_until_the_fake_is_stopped()
    {
        var slack = await AFakeSlack.StartAsync();
        slack.Server.Faults.Next("chat.postMessage", new Fault.HangsAfterwards());

        var call = slack.Client.CallAsync("chat.postMessage", new() { ["channel"] = slack.General.Id, ["text"] = "x" });
        while (slack.Server.Calls.Count == 0)
            await Task.Yield();
        var seen = slack.Ana.Reads(slack.General.Id);
        Assert.False(call.IsCompleted);
        await slack.Server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
        Assert.Single(seen);
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task A_posting_whose_answer_was_lost_is_found_by_its_metadata()
    {
        await using var slack = await AFakeSlack.StartAsync();
        slack.Server.Faults.Next("chat.postMessage", new Fault.DroppedAfterwards());

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            slack.Client.CallAsync(
                "chat.postMessage",
                new()
                {
                    ["channel"] = slack.General.Id,
                    ["text"] = "x",
                    ["metadata"] = new System.Text.Json.Nodes.JsonObject
                    {
                        ["event_type"] = "outbox",
                        ["event_payload"] = new System.Text.Json.Nodes.JsonObject { ["key"] = "k1" },
                    },
                }
            )
        );

        var history = await slack.Client.CallAsync(
            "conversations.history",
            new() { ["channel"] = slack.General.Id, ["include_all_metadata"] = true }
        );
        Assert.Equal("k1", history["messages"]![0]!["metadata"]!["event_payload"]!["key"]!.ToString());
    }
}
