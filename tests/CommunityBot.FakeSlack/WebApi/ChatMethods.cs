using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>chat.*: https://docs.slack.dev/reference/methods?family=chat</summary>
internal static class ChatMethods
{
    /// <summary>chat.update refuses more, in bytes; chat.postMessage cuts at 40,000 characters.</summary>
    private const int LongestUpdate = 4_000;

    public static IEnumerable<ApiMethod> All { get; } =
    [
        new("chat.postMessage", Tier.Posting, Post) { Scope = "chat:write" },
        new("chat.postEphemeral", Tier.Four, PostEphemeral) { Scope = "chat:write" },
        new("chat.update", Tier.Three, Update) { Scope = "chat:write" },
        new("chat.delete", Tier.Three, Delete) { Scope = "chat:write" },
    ];

    private static JsonObject Post(ApiContext context)
    {
        var id = context.Arguments.Required("channel");
        var where = context.World.Users.ContainsKey(id) ? DirectTo(context, id) : context.Conversation(id);
        RequireOpen(context, where);
        var content = MessageContent.Read(context.Arguments);
        var thread = Thread(context.Arguments, where);

        var message = Posting.Add(context.World, context.Bot, where, content, thread);
        if (thread is not null && context.Arguments.Flag("reply_broadcast"))
            message = Posting.Replace(where, message, message with { Subtype = "thread_broadcast" });
        MessageNews.Posted(context.Happenings, context.World.Team(where.TeamId), where, message);
        return Warned(
            new()
            {
                ["channel"] = where.Id,
                ["ts"] = message.Ts,
                ["message"] = message.ToJson(withMetadata: true),
            },
            content
        );
    }

    private static JsonObject PostEphemeral(ApiContext context)
    {
        var where = context.Conversation();
        var reader = context.User(context.Arguments.Required("user"));
        RequireOpen(context, where);
        if (!where.Members.Contains(reader.Id))
            throw new Refusal("user_not_in_channel");

        var content = MessageContent.Read(context.Arguments);
        var thread = Thread(context.Arguments, where);
        var message = Posting.Add(context.World, context.Bot, where, content, thread, onlyFor: reader.Id);
        return new() { ["message_ts"] = message.Ts };
    }

    private static JsonObject Update(ApiContext context)
    {
        var where = context.Conversation();
        var before = OwnMessage(context, where, "cant_update_message");
        var content = MessageContent.Read(context.Arguments);
        if (Encoding.UTF8.GetByteCount(content.ShownText) > LongestUpdate)
            throw new Refusal("msg_too_long");
        if (where.IsArchived)
            throw new Refusal("is_archived");

        var after = Posting.Redraw(context.World, where, before, content);
        MessageNews.Changed(context.Happenings, context.World.Team(where.TeamId), where, before, after);
        return new()
        {
            ["channel"] = where.Id,
            ["ts"] = after.Ts,
            ["text"] = after.Text,
            ["message"] = after.ToJson(withMetadata: true),
        };
    }

    private static JsonObject Delete(ApiContext context)
    {
        var where = context.Conversation();
        var message = OwnMessage(context, where, "cant_delete_message");
        Posting.Replace(where, message, message with { IsDeleted = true });
        MessageNews.Deleted(
            context.Happenings,
            context.World.Team(where.TeamId),
            where,
            message,
            context.World.NextTs()
        );
        return new() { ["channel"] = where.Id, ["ts"] = message.Ts };
    }

    private static Message OwnMessage(ApiContext context, Conversation where, string otherwise)
    {
        var ts = context.Arguments.Required("ts");
        var message = where.Find(ts);
        if (message is null || message.OnlyFor is not null)
            throw new Refusal("message_not_found");

        return message.UserId == context.Bot.BotUserId ? message : throw new Refusal(otherwise);
    }

    private static Conversation DirectTo(ApiContext context, string userId)
    {
        var user = context.User(userId);
        if (user.IsBot)
            throw new Refusal("cannot_dm_bot");

        var team = context.Bot.TeamId is { } id ? context.World.Team(id) : context.World.Team(user.TeamId);
        return context.World.Direct(team, context.Bot.BotUserId, user.Id);
    }

    private static void RequireOpen(ApiContext context, Conversation where)
    {
        if (where.IsArchived)
            throw new Refusal("is_archived");
        if (!where.Members.Contains(context.Bot.BotUserId) && !context.Bot.Scopes.Contains("chat:write.public"))
            throw new Refusal("not_in_channel");
        if (where.IsReadOnly)
            throw new Refusal("restricted_action");
    }

    private static string? Thread(Arguments arguments, Conversation where)
    {
        if (arguments.Text("thread_ts") is not { Length: > 0 } ts)
            return null;

        var parent = where.Find(ts) ?? throw new Refusal("cannot_reply_to_message");
        return parent.ThreadTs ?? parent.Ts;
    }

    private static JsonObject Warned(JsonObject answer, MessageContent content)
    {
        if (!content.IsTruncated)
            return answer;

        answer["warning"] = "message_truncated";
        answer["response_metadata"] = new JsonObject { ["warnings"] = new JsonArray("message_truncated") };
        return answer;
    }
}
