using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams.Connector;

/// <summary>Messages and conversations.</summary>
internal sealed class Conversing(TeamsWorld world)
{
    private const string ThreadMark = ";messageid=";
    private const int LargestCard = 28 * 1024;

    public ConnectorReply Begin(ConnectorRequest request)
    {
        var body = request.Body ?? throw Refusal.Of(400, "BadSyntax");
        if (body["tenantId"]?.GetValue<string>() != world.Options.TenantId)
            throw BadParameters();

        return body["isGroup"]?.GetValue<bool>() switch
        {
            false when body["members"] is JsonArray { Count: 1 } members => BeginChat(
                members[0]!["id"]!.GetValue<string>()
            ),
            true when body["channelData"]?["channel"]?["id"]?.GetValue<string>() is { } channel => BeginThread(
                channel,
                body["activity"] ?? throw BadParameters()
            ),
            _ => throw BadParameters(),
        };
    }

    public ConnectorReply Send(ConnectorRequest request)
    {
        var (conversation, thread) = Find(request);
        if (thread is not null && !conversation.Messages.Any(message => message.Thread == thread))
            throw Refusal.Of(404, "ActivityNotFoundInConversation");

        var id = Say(conversation, thread, request.Body);
        return ConnectorReply.Of(201, new JsonObject { ["id"] = id });
    }

    public ConnectorReply Update(ConnectorRequest request)
    {
        var message = FindMessage(request);
        message.Activity = Checked(request.Body);
        message.Views.Clear();
        message.Edits++;
        return ConnectorReply.Of(200, new JsonObject { ["id"] = message.Id });
    }

    public ConnectorReply Delete(ConnectorRequest request)
    {
        var message = FindMessage(request);
        Find(request).Conversation.Messages.Remove(message);
        return new(200);
    }

    private ConnectorReply BeginChat(string member)
    {
        // The object id will do only for those who have the app.
        var user = world.FindUser(member);
        if (user is null || (user.Mri != member && !user.HasApp))
            throw Refusal.Of(400, "BadArgument", "Bad format of conversation ID");

        if (user.Tenant is not null)
            throw Refusal.Of(403, "Forbidden", "The user is not in this tenant");

        return ConnectorReply.Of(201, new JsonObject { ["id"] = world.ChatOf(user).Id });
    }

    private ConnectorReply BeginThread(string channel, JsonNode activity)
    {
        if (world.Find(channel) is not { Kind: "channel", HasBot: true } found)
            throw Refusal.Of(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

        var id = Say(found, null, activity);
        return ConnectorReply.Of(201, new JsonObject { ["id"] = $"{channel}{ThreadMark}{id}", ["activityId"] = id });
    }

    private string Say(TeamsConversation conversation, string? thread, JsonNode? activity)
    {
        var said = Checked(activity);
        var id = world.NextId();
        conversation.Messages.Add(new(id, conversation.Kind == "channel" ? thread ?? id : null) { Activity = said });
        return id;
    }

    private TeamsMessage FindMessage(ConnectorRequest request) =>
        Find(request).Conversation.Messages.FirstOrDefault(message => message.Id == request.Part("message"))
        ?? throw Refusal.Of(404, "ActivityNotFoundInConversation");

    private (TeamsConversation Conversation, string? Thread) Find(ConnectorRequest request)
    {
        var id = request.Part("conversation")!;
        var mark = id.IndexOf(ThreadMark, StringComparison.Ordinal);
        var (name, thread) = mark < 0 ? (id, null) : (id[..mark], id[(mark + ThreadMark.Length)..]);

        if (world.Find(name) is not { } conversation)
            throw Refusal.Of(404, "ConversationNotFound", "Conversation not found.");

        if (!conversation.HasBot)
            throw Refusal.Of(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

        if (conversation is { Kind: "personal", People: [{ HasBlocked: true }] })
            throw Refusal.Blocked;

        if (conversation is { Kind: "personal", People: [{ HasApp: false }] })
            throw Refusal.Of(403, "ForbiddenOperationException", "The app is not installed for this user.");

        return (conversation, thread);
    }

    private static JsonNode Checked(JsonNode? activity)
    {
        if (
            activity?["type"]?.GetValue<string>() != "message"
            || activity["attachments"] is not JsonArray { Count: > 0 } cards
        )
            throw Refusal.Of(400, "BadSyntax", "Activity resulted into multiple skype activities");

        if (cards.Any(card => Encoding.UTF8.GetByteCount(card!["content"]!.ToJsonString(Written.Plain)) > LargestCard))
            throw Refusal.Of(413, "MessageSizeTooBig", "Message size too large");

        return activity.DeepClone();
    }

    private static Refusal BadParameters() =>
        Refusal.Of(400, "BadSyntax", "Incorrect conversation creation parameters");
}
