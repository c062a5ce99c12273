using System.Text.Json.Nodes;
using CsCheck;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>Payloads of Slack that were spoilt: in their bytes, or in their JSON so that it still is JSON.</summary>
internal static class Mutation
{
    private static readonly string[] Odd =
    [
        "null",
        "true",
        "-1",
        "1e400",
        "99999999999999999999",
        "\"\"",
        "\"x\"",
        "\"U1\"",
        "\"U0BOT\"",
        "\"T9Z\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"<@U0BOT> <!channel> &amp;\"",
        "\"#\"",
        "\"a#0:\"",
        "\"a#0:.\"",
        "\"~9\"",
        "\"=\"",
        "\"{}\\n\"",
        "\"{\\\"table\\\":[null]}\\nx\"",
        "\"../../x|y\"",
        "[]",
        "[null]",
        "[[]]",
        "{}",
        "{\"id\":null}",
        "{\"a\":{\"b\":null}}",
        "{\"a#1\":{\"b\":{}},\"a#2\":{\"b\":{}}}",
    ];

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.Int[0, Odd.Length - 1].Select(at => Odd[at]),
        Gen.String.Select(text => JsonValue.Create(text)!.ToJsonString()),
        Gen.Int[100, 5_000].Select(length => $"\"{new string('a', length)}\"")
    );

    /// <summary>A payload with one to three values taken out or replaced.</summary>
    public static Gen<string> OfJson(string[] seeds) =>
        Gen.Select(
            Gen.Int[0, seeds.Length - 1],
            Gen.Select(Gen.Int[0, 10_000], Gen.Bool, Value).Array[1, 3],
            (seed, changes) => Change(seeds[seed], changes)
        );

    /// <summary>A body with one to four runs of its bytes replaced.</summary>
    public static Gen<byte[]> OfBytes(byte[][] seeds) =>
        Gen.Select(
            Gen.Int[0, seeds.Length - 1],
            Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 12], Gen.Byte.Array[0, 8]).Array[1, 4],
            (seed, changes) => changes.Aggregate(seeds[seed], Change)
        );

    private static byte[] Change(byte[] body, (int At, int Length, byte[] By) change)
    {
        var at = change.At % (body.Length + 1);
        return [.. body[..at], .. change.By, .. body[Math.Min(body.Length, at + change.Length)..]];
    }

    // What takes the places of values needn't be JSON that this side could read, so it comes in at the very end.
    private static string Change(string json, (int At, bool Remove, string By)[] changes)
    {
        var root = JsonNode.Parse(json)!;
        for (var change = 0; change < changes.Length; change++)
        {
            var nodes = Below(root).ToList();
            var chosen = nodes[changes[change].At % nodes.Count];
            if (changes[change].Remove && chosen.Parent is JsonObject owner)
                owner.Remove(chosen.GetPropertyName());
            else
                chosen.ReplaceWith($"PLACE{change}");
        }

        return changes
            .Select((change, place) => (change.By, Place: $"\"PLACE{place}\""))
            .Aggregate(root.ToJsonString(), (written, change) => written.Replace(change.Place, change.By));
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) =>
        node switch
        {
            JsonObject parent => parent.Select(member => member.Value).OfType<JsonNode>().SelectMany(WithBelow),
            JsonArray parent => parent.OfType<JsonNode>().SelectMany(WithBelow),
            _ => [],
        };

    private static IEnumerable<JsonNode> WithBelow(JsonNode node) => [node, .. Below(node)];
}
