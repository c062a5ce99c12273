using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.World;

/// <summary>A message in a conversation; its <paramref name="Ts"/> is its id there.</summary>
internal sealed record Message(string Ts, string ConversationId, string UserId)
{
    public string TeamId { get; init; } = "";
    public string? BotId { get; init; }
    public string? AppId { get; init; }
    public string Text { get; init; } = "";
    public JsonArray? Blocks { get; init; }
    public JsonObject? Metadata { get; init; }
    public JsonArray? Files { get; init; }
    public string? ThreadTs { get; init; }
    public string? Subtype { get; init; }
    public string? ClientId { get; init; }
    public string? EditedTs { get; init; }
    public bool IsDeleted { get; init; }

    /// <summary>Seen by this person alone.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Emoji's name to the people who reacted with it.</summary>
    public Dictionary<string, List<string>> Reactions { get; } = [];

    public JsonObject ToJson(bool withMetadata = false)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["user"] = UserId,
            ["text"] = Text,
            ["ts"] = Ts,
        };
        Put(message, "subtype", Subtype);
        Put(message, "bot_id", BotId);
        Put(message, "app_id", AppId);
        Put(message, "team", TeamId);
        Put(message, "client_msg_id", ClientId);
        Put(message, "thread_ts", ThreadTs);
        Put(message, "blocks", Blocks?.DeepClone());
        Put(message, "files", Files?.DeepClone());
        if (BotId is not null)
            message["bot_profile"] = BotProfile();
        if (withMetadata)
            Put(message, "metadata", Metadata?.DeepClone());
        if (EditedTs is not null)
            message["edited"] = new JsonObject { ["user"] = UserId, ["ts"] = EditedTs };
        if (Reactions.Count > 0)
            message["reactions"] = ReactionsJson();
        return message;
    }

    private JsonObject BotProfile() =>
        new()
        {
            ["id"] = BotId,
            ["app_id"] = AppId,
            ["team_id"] = TeamId,
            ["name"] = "Community Bot",
            ["icons"] = new JsonObject { ["image_36"] = "https://avatars.example/bot-36.png" },
            ["updated"] = 1_700_000_000,
            ["deleted"] = false,
        };

    private JsonArray ReactionsJson() =>
        [
            .. Reactions.Select(one => new JsonObject
            {
                ["name"] = one.Key,
                ["users"] = new JsonArray([.. one.Value.Select(user => JsonValue.Create(user))]),
                ["count"] = one.Value.Count,
            }),
        ];

    private static void Put(JsonObject into, string name, JsonNode? value)
    {
        if (value is not null)
            into[name] = value;
    }
}
