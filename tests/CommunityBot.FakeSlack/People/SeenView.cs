using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;

namespace CommunityBot.FakeSlack.People;

/// <summary>A modal or a Home as somebody sees it.</summary>
public sealed record SeenView(string Id, JsonObject Json)
{
    /// <summary>What the app knows it by.</summary>
    public string CallbackId => Json["callback_id"]?.ToString() ?? "";

    /// <summary>The words above a modal.</summary>
    public string Title => Json["title"]?["text"]?.ToString() ?? "";

    /// <summary>Its blocks.</summary>
    public JsonArray Blocks => Json["blocks"]!.AsArray();

    /// <summary>What is typed and chosen: block_id, action_id, value.</summary>
    public JsonObject Values => Json["state"]!["values"]!.AsObject();

    /// <summary>Every word that is shown.</summary>
    public string Shown => string.Join('\n', BlockTree.Texts(Blocks));
}
