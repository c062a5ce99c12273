using System.Net;
using System.Text.Json.Nodes;
using CommunityBot.Slack.Tests.Fake;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>Slack's own framework (npm: @slack/bolt) hears the payloads of our tests, and we take what it hears.</summary>
public sealed class BoltTests
{
    [Fact]
    public async Task Whatever_bolt_hears_of_our_events_and_interactions_we_take()
    {
        await using var slack = await SlackHost.StartAsync();
        var payloads = Payloads
            .Events.Select(told => Payloads.Envelope(told))
            .Concat(Payloads.Interactions)
            .Append(Command())
            .ToList();

        var heard = await SlackOracle.HearAsync([.. payloads.Select(payload => JsonNode.Parse(payload)!)]);

        Assert.Equal(payloads.Select(KindOf), heard);
        foreach (var payload in payloads)
            Assert.Equal((HttpStatusCode.OK, payload), (await SendAsync(slack, payload), payload));
    }

    [Fact]
    public async Task Bolt_hears_nothing_in_what_is_no_payload() =>
        Assert.Equal([""], await SlackOracle.HearAsync([new JsonObject { ["type"] = "surprise" }]));

    private static string KindOf(string payload) =>
        JsonNode.Parse(payload)!["type"]?.ToString() switch
        {
            "event_callback" => "event",
            "block_actions" => "action",
            "view_submission" or "view_closed" => "view",
            "shortcut" or "message_action" => "shortcut",
            "block_suggestion" => "options",
            _ => "command",
        };

    private static async Task<HttpStatusCode> SendAsync(SlackHost slack, string payload)
    {
        using var answer = KindOf(payload) switch
        {
            "event" => await slack.EventAsync(payload),
            "options" => await slack.InteractAsync(payload, "/slack/options"),
            "command" => await slack.FormAsync("/slack/commands", Payloads.Command),
            _ => await slack.InteractAsync(payload),
        };
        return answer.StatusCode;
    }

    private static string Command() =>
        new JsonObject(
            Payloads.Command.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value))
        ).ToJsonString();
}
