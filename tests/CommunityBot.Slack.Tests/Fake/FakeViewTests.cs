using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Slack.Tests.Fake.Kit;

namespace CommunityBot.Slack.Tests.Fake;

public sealed class FakeViewTests
{
    [Fact]
    public async Task A_trigger_opens_one_modal_within_three_seconds()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var slack = await AFakeSlack.StartAsync(new() { Clock = clock });
        var trigger = await slack.TriggerAsync();

        Assert.Equal("invalid_trigger_id", await OpenAsync(slack, "1.2.x", Modal(Topic)));
        Assert.Null(await OpenAsync(slack, trigger, Modal(Topic)));
        Assert.Equal("exchanged_trigger_id", await OpenAsync(slack, trigger, Modal(Topic)));

        var late = await slack.TriggerAsync();
        clock.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal("expired_trigger_id", await OpenAsync(slack, late, Modal(Topic)));
    }

    [Fact]
    public async Task A_trigger_survives_a_view_that_was_refused()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var trigger = await slack.TriggerAsync();
        var wrong = Modal(Topic);
        wrong["title"] = Plain("This title is longer than it may be");

        Assert.Equal("invalid_arguments", await OpenAsync(slack, trigger, wrong));
        Assert.Null(await OpenAsync(slack, trigger, Modal(Topic)));
    }

    [Fact]
    public async Task A_modal_with_inputs_needs_a_button_to_submit_it()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var view = Modal(Topic);
        view.Remove("submit");

        var answer = await slack.OpenAsync(view);

        Assert.Contains("submit", answer["response_metadata"]!["messages"]![0]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_with_an_old_hash_is_refused_and_keeps_what_was_typed()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var first = (await slack.OpenAsync(Modal(Topic)))["view"]!;
        await slack.Ana.TypeAsync("topic", "Hiking", TestContext.Current.CancellationToken);

        Assert.Null(await UpdateAsync(slack, first, Modal(Section("more"), Topic)));
        Assert.Equal("hash_conflict", await UpdateAsync(slack, first, Modal(Topic)));

        Assert.Equal("Hiking", slack.Ana.Modal!.Values["topic"]!["topic"]!["value"]!.ToString());
    }

    [Fact]
    public async Task Three_modals_lie_on_one_another_and_no_fourth()
    {
        await using var slack = await AFakeSlack.StartAsync();
        await slack.OpenAsync(Modal(Topic));

        Assert.Null(await PushAsync(slack));
        Assert.Null(await PushAsync(slack));
        Assert.Equal("push_limit_reached", await PushAsync(slack));

        Assert.Equal(slack.Ana.Modals[0].Id, slack.Ana.Modals[2].Json["root_view_id"]!.ToString());
        Assert.Equal(slack.Ana.Modals[1].Id, slack.Ana.Modals[2].Json["previous_view_id"]!.ToString());
    }

    [Fact]
    public async Task A_home_is_published_with_the_hash_of_before()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var first = await PublishAsync(slack, hash: null);
        var second = await PublishAsync(slack, first["view"]!["hash"]!.ToString());

        Assert.True(second["ok"]!.GetValue<bool>());
        Assert.Equal("hash_conflict", (await PublishAsync(slack, "1.old"))["error"]!.ToString());
        Assert.Equal("Home", slack.Ana.Home!.Shown);
    }

    [Fact]
    public async Task An_external_id_is_given_once()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var view = Modal(Topic);
        view["external_id"] = "one";
        await slack.OpenAsync(view);

        var again = await slack.Client.CallAsync(
            "views.push",
            new() { ["trigger_id"] = await slack.TriggerAsync(), ["view"] = view.DeepClone() }
        );

        Assert.Equal("duplicate_external_id", again["error"]!.ToString());
    }

    private static async Task<string?> OpenAsync(AFakeSlack slack, string trigger, JsonObject view) =>
        (await slack.Client.CallAsync("views.open", new() { ["trigger_id"] = trigger, ["view"] = view }))["error"]
            ?.ToString();

    private static async Task<string?> UpdateAsync(AFakeSlack slack, JsonNode before, JsonObject view) => (
            await slack.Client.CallAsync(
                "views.update",
                new()
                {
                    ["view_id"] = before["id"]!.ToString(),
                    ["hash"] = before["hash"]!.ToString(),
                    ["view"] = view,
                }
            )
        )["error"]?.ToString();

    private static async Task<string?> PushAsync(AFakeSlack slack) =>
        (
            await slack.Client.CallAsync(
                "views.push",
                new() { ["trigger_id"] = await slack.TriggerAsync(), ["view"] = Modal(Topic) }
            )
        )["error"]
            ?.ToString();

    private static Task<JsonObject> PublishAsync(AFakeSlack slack, string? hash) =>
        slack.Client.CallAsync(
            "views.publish",
            new()
            {
                ["user_id"] = slack.Ana.Id,
                ["hash"] = hash,
                ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray(Section("Home")) },
            }
        );
}
