using System.Text.Json.Nodes;
using static CommunityBot.Slack.Tests.Fake.Kit;

namespace CommunityBot.Slack.Tests.Fake;

public sealed class FakeBlockKitTests
{
    private static string Long(int length) => new('x', length);

    public static TheoryData<string, string> WrongBlocks =>
        new()
        {
            { $$$"""{"type":"section","text":{"type":"mrkdwn","text":"{{{Long(3001)}}}"}}""", "/blocks/0/text/text" },
            { """{"type":"section","text":{"type":"mrkdwn","text":""}}""", "/blocks/0/text/text" },
            { """{"type":"section","text":{"type":"html","text":"x"}}""", "/blocks/0/text/type" },
            { """{"type":"section","text":{"type":"plain_text","text":"x"},"color":"red"}""", "/blocks/0" },
            { $$$"""{"type":"header","text":{"type":"plain_text","text":"{{{Long(151)}}}"}}""", "/blocks/0/text/text" },
            { """{"type":"header","text":{"type":"mrkdwn","text":"x"}}""", "/blocks/0/text/type" },
            { """{"type":"poll"}""", "/blocks/0/type" },
            { """{"type":"context","elements":[]}""", "/blocks/0/elements" },
            { """{"type":"image","image_url":"https://example.org/a.png"}""", "/blocks/0" },
            { """{"type":"image","image_url":"nowhere","alt_text":"x"}""", "/blocks/0/image_url" },
            { $$$"""{"type":"divider","block_id":"{{{Long(256)}}}"}""", "/blocks/0/block_id" },
            { """{"type":"alert","text":{"type":"plain_text","text":"x"}}""", "/blocks/0/type" },
        };

    public static TheoryData<string, string> WrongElements =>
        new()
        {
            { """{"type":"button"}""", "" },
            { """{"type":"button","text":{"type":"plain_text","text":"x"},"style":"default"}""", "/style" },
            { $$$"""{"type":"button","text":{"type":"plain_text","text":"{{{Long(76)}}}"}}""", "/text/text" },
            { $$$"""{"type":"button","text":{"type":"plain_text","text":"x"},"value":"{{{Long(2001)}}}"}""", "/value" },
            { """{"type":"static_select"}""", "" },
            { """{"type":"static_select","options":[]}""", "/options" },
            { """{"type":"overflow","options":[{"text":{"type":"plain_text","text":"x"}}]}""", "/options/0" },
            { """{"type":"datepicker","initial_date":"2026-13-01"}""", "/initial_date" },
            { """{"type":"plain_text_input"}""", "/type" },
            {
                """{"type":"radio_buttons","options":[{"text":{"type":"plain_text","text":"x"},"value":"a"}],"initial_option":{"text":{"type":"plain_text","text":"y"},"value":"b"}}""",
                "/initial_option"
            },
        };

    [Theory]
    [MemberData(nameof(WrongBlocks))]
    public async Task A_wrong_block_is_refused_with_a_pointer_to_what_is_wrong(string block, string place)
    {
        await using var slack = await AFakeSlack.StartAsync();

        var answer = await PostAsync(slack, JsonNode.Parse(block)!.AsObject());

        Assert.Equal("invalid_blocks", answer["error"]?.ToString());
        Assert.EndsWith($"[json-pointer:{place}]", Messages(answer)[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongElements))]
    public async Task A_wrong_element_is_refused_with_a_pointer_to_what_is_wrong(string element, string place)
    {
        await using var slack = await AFakeSlack.StartAsync();

        var answer = await PostAsync(slack, Actions(JsonNode.Parse(element)!.AsObject()));

        Assert.Equal("invalid_blocks", answer["error"]?.ToString());
        Assert.EndsWith($"[json-pointer:/blocks/0/elements/0{place}]", Messages(answer)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "invalid_blocks")]
    public async Task A_message_has_at_most_fifty_blocks(int count, string? code)
    {
        await using var slack = await AFakeSlack.StartAsync();

        var answer = await PostAsync(slack, [.. Enumerable.Repeat(0, count).Select(_ => Section("x"))]);

        Assert.Equal(code, answer["error"]?.ToString());
    }

    [Fact]
    public async Task Ids_are_unique_and_those_left_out_are_filled_in()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var (one, other) = (Section("a"), Section("b"));
        one["block_id"] = "same";
        other["block_id"] = "same";

        Assert.Equal("invalid_blocks", (await PostAsync(slack, one, other))["error"]!.ToString());
        Assert.Equal(
            "invalid_blocks",
            (await PostAsync(slack, Actions(Button("a"), Button("a"))))["error"]!.ToString()
        );

        var answer = await PostAsync(slack, Section("a"));
        Assert.NotEmpty(answer["message"]!["blocks"]![0]!["block_id"]!.ToString());
    }

    [Fact]
    public async Task All_the_text_of_the_blocks_together_has_an_end_too()
    {
        await using var slack = await AFakeSlack.StartAsync();

        var answer = await PostAsync(slack, [.. Enumerable.Repeat(0, 5).Select(_ => Section(Long(3000)))]);

        Assert.Equal("msg_blocks_too_long", answer["error"]!.ToString());
    }

    private static string[] Messages(JsonObject answer) =>
        [.. answer["response_metadata"]!["messages"]!.AsArray().Select(message => message!.ToString())];

    private static Task<JsonObject> PostAsync(AFakeSlack slack, params JsonObject[] blocks) =>
        slack.Client.CallAsync(
            "chat.postMessage",
            new()
            {
                ["channel"] = slack.General.Id,
                ["text"] = "x",
                ["blocks"] = new JsonArray([.. blocks]),
            }
        );
}
