using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>The rules themselves: each of these is broken in one place, and found.</summary>
public sealed class BlockKitRulesTests
{
    private static readonly Block Row = new Block.Buttons([new(Drawing.Says("Yes"), "a", "b")]);

    [Theory]
    [InlineData("$.text", "<!channel>", "text has other markup")]
    [InlineData("$.text", "a & b", "text has other markup")]
    [InlineData("$.text", "", "text is empty")]
    [InlineData("$.blocks.0.text.text", "<@U1>", "section has other markup")]
    [InlineData("$.blocks.0.text.type", "plain_text", "section isn't verbatim mrkdwn")]
    [InlineData("$.blocks.1.elements.0.text.text", " ", "button is empty")]
    [InlineData("$.blocks.1.elements.0.value", "", "button value")]
    [InlineData("$.blocks.1.elements.0.style", "default", "button style")]
    [InlineData("$.blocks.1.type", "table", "a block table")]
    public void What_Slack_would_refuse_is_found(string path, string value, string broken)
    {
        var message = Drawing.Json(new Block.Paragraph(Drawing.Says("Hello")), Row);
        var steps = path.Split('.')[1..];
        var at = steps[..^1].Aggregate((JsonNode)message, Step);

        at[steps[^1]] = value;

        Assert.Equal([broken], BlockKitRules.BrokenByMessage(message));
    }

    [Fact]
    public void What_is_too_much_is_found()
    {
        var message = Drawing.Json(Row);
        var blocks = message["blocks"]!.AsArray();
        foreach (var _ in Enumerable.Range(0, 50))
            blocks.Add(blocks[0]!.DeepClone());

        Assert.Equal(["51 blocks", "action_id twice"], BlockKitRules.BrokenByMessage(message));
    }

    [Fact]
    public void Half_a_letter_is_found()
    {
        var message = Drawing.Json(Row);
        message["text"] = "half \uD83D";

        Assert.Equal(["text has half a letter"], BlockKitRules.BrokenByMessage(message));
    }

    private static JsonNode Step(JsonNode node, string step) =>
        int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var index)
            ? node[index]!
            : node[step]!;
}
