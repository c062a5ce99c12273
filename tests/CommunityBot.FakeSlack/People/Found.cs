using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;

namespace CommunityBot.FakeSlack.People;

/// <summary>An element that somebody acts on, with the block it stands in.</summary>
internal sealed record Found(JsonObject Block, JsonObject Element)
{
    public string Type => Element["type"]!.ToString();
    public string BlockId => Block["block_id"]!.ToString();
    public string ActionId => Element["action_id"]!.ToString();

    /// <summary>By action_id, block_id, a button's words or an input's label, in this order.</summary>
    public static Found In(JsonArray blocks, string name)
    {
        var all = BlockTree.Elements(blocks).Select(one => new Found(one.Block, one.Element)).ToList();
        return all.Find(one => one.ActionId == name)
            ?? all.Find(one => one.BlockId == name)
            ?? all.Find(one => one.Element["text"]?["text"]?.ToString() == name)
            ?? all.Find(one => one.Block["label"]?["text"]?.ToString() == name)
            ?? throw new InvalidOperationException(
                $"Nothing is called \"{name}\" among: {string.Join(", ", all.Select(one => one.ActionId))}."
            );
    }
}
