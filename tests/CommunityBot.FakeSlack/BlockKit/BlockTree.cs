using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>Finds its way through blocks: their elements, their texts.</summary>
internal static class BlockTree
{
    /// <summary>The elements of a block that people act on.</summary>
    public static IEnumerable<JsonObject> Elements(JsonObject block)
    {
        if (block["element"] is JsonObject input)
            yield return input;
        if (block["accessory"] is JsonObject accessory && accessory["type"]?.ToString() != "image")
            yield return accessory;
        if (block["type"]?.ToString() is "actions" or "context_actions" && block["elements"] is JsonArray elements)
            foreach (var element in elements.OfType<JsonObject>())
                yield return element;
    }

    public static IEnumerable<(JsonObject Block, JsonObject Element)> Elements(JsonArray blocks) =>
        blocks.OfType<JsonObject>().SelectMany(block => Elements(block).Select(element => (block, element)));

    /// <summary>Every text that a reader sees.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonArray items => items.SelectMany(Texts),
            JsonObject one => one.SelectMany(member =>
                member is { Key: "text", Value: JsonValue value } ? [value.ToString()] : Texts(member.Value)
            ),
            _ => [],
        };

    /// <summary>Gives the ids that the app left out, as Slack does.</summary>
    public static JsonArray WithIds(JsonArray blocks)
    {
        var copy = blocks.DeepClone().AsArray();
        foreach (var block in copy.OfType<JsonObject>())
        {
            block["block_id"] ??= World.Ids.Secret(3);
            foreach (var element in Elements(block))
                element["action_id"] ??= World.Ids.Secret(3);
        }

        return copy;
    }
}
