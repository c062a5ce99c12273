using System.Text.Json.Nodes;

namespace CommunityBot.Slack.Tests.Fake;

/// <summary>Small pieces of Block Kit.</summary>
internal static class Kit
{
    public static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    public static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Plain(text) };

    public static JsonObject Actions(params JsonObject[] elements) =>
        new()
        {
            ["type"] = "actions",
            ["block_id"] = "actions",
            ["elements"] = new JsonArray([.. elements]),
        };

    public static JsonObject Button(string id, string value = "1") =>
        new()
        {
            ["type"] = "button",
            ["action_id"] = id,
            ["text"] = Plain(id),
            ["value"] = value,
        };

    public static JsonObject Option(string value) => new() { ["text"] = Plain(value), ["value"] = value };

    public static JsonObject Input(string id, JsonObject element, bool isOptional = false)
    {
        element["action_id"] = id;
        return new()
        {
            ["type"] = "input",
            ["block_id"] = id,
            ["label"] = Plain(id),
            ["element"] = element,
            ["optional"] = isOptional,
        };
    }

    public static JsonObject Modal(params JsonObject[] blocks) =>
        new()
        {
            ["type"] = "modal",
            ["callback_id"] = "form",
            ["title"] = Plain("Form"),
            ["submit"] = Plain("Save"),
            ["blocks"] = new JsonArray([.. blocks]),
        };

    public static JsonObject Topic => Input("topic", new() { ["type"] = "plain_text_input", ["min_length"] = 3 });
}
