using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>files.*: what is known of a file, and the steps of an upload. https://docs.slack.dev/messaging/working-with-files</summary>
internal static class FileMethods
{
    public static IEnumerable<ApiMethod> All { get; } =
    [
        new("files.info", Tier.Four, Info) { Scope = "files:read", TakesJson = false },
        new("files.getUploadURLExternal", Tier.Four, Announce) { Scope = "files:write", TakesJson = false },
        new("files.completeUploadExternal", Tier.Four, Complete) { Scope = "files:write", TakesJson = false },
    ];

    /// <summary>A file that nobody has sent off yet is none.</summary>
    private static JsonObject Info(ApiContext context)
    {
        var isThere = context.World.Files.TryGetValue(context.Arguments.Required("file"), out var file);
        if (!isThere || !file!.IsCompleted || !context.Bot.Covers(context.World.Team(file.TeamId)))
            throw new Refusal("file_not_found");

        return new()
        {
            ["file"] = file.ToJson(context.World.Address),
            ["comments"] = new JsonArray(),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = "" },
        };
    }

    private static JsonObject Announce(ApiContext context)
    {
        var name = context.Arguments.Required("filename");
        var length = context.Arguments.Whole("length", 0);
        if (length <= 0)
            throw Refusal.OfArguments("must be more than 0 [json-pointer:/length]");

        var file = new SharedFile(context.World.Ids.Next("F"), context.Team.Id, name, length)
        {
            UserId = context.Bot.BotUserId,
            AltText = context.Arguments.Text("alt_txt") ?? "",
        };
        context.World.Files.Add(file.Id, file);
        return new()
        {
            ["upload_url"] = new Uri(context.World.Address, $"upload/v1/{file.UploadKey}").ToString(),
            ["file_id"] = file.Id,
        };
    }

    private static JsonObject Complete(ApiContext context)
    {
        if (context.Arguments.Nested("files") is not JsonArray { Count: > 0 } given)
            throw Refusal.OfArguments("missing required field: files");

        var files = given.Select(one => Uploaded(context, one)).ToList();
        if (context.Arguments.Text("channel_id") is { Length: > 0 } channel)
            Share(context, context.Conversation(channel), files);
        foreach (var file in files)
            file.IsCompleted = true;
        return new() { ["files"] = Json(context, files) };
    }

    private static SharedFile Uploaded(ApiContext context, JsonNode? given)
    {
        var id = given?["id"]?.ToString() ?? throw Refusal.OfArguments("missing required field: id");
        var isOurs = context.World.Files.TryGetValue(id, out var file) && file.UserId == context.Bot.BotUserId;
        if (!isOurs || file!.Content is null)
            throw new Refusal("file_not_found");

        file.Title = given["title"]?.ToString() ?? file.Name;
        return file;
    }

    private static void Share(ApiContext context, Conversation where, List<SharedFile> files)
    {
        if (where.IsArchived)
            throw new Refusal("is_archived");
        if (!where.Members.Contains(context.Bot.BotUserId))
            throw new Refusal("not_in_channel");

        var content = new MessageContent(
            context.Arguments.Text("initial_comment"),
            MessageContent.ReadBlocks(context.Arguments),
            Metadata: null,
            ClearsMetadata: false
        );
        var added = Posting.Add(context.World, context.Bot, where, content, context.Arguments.Text("thread_ts"));
        var message = added with { Subtype = "file_share", Files = Json(context, files) };
        Posting.Replace(where, added, message);
        MessageNews.Posted(context.Happenings, context.World.Team(where.TeamId), where, message);
    }

    private static JsonArray Json(ApiContext context, IEnumerable<SharedFile> files) =>
        [.. files.Select(file => file.ToJson(context.World.Address))];
}
