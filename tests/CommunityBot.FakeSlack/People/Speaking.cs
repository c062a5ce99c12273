using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>What people write, and the events that come of it.</summary>
internal sealed class Speaking(Stage stage, string userId)
{
    /// <summary>The words as a member types them; mentions as <c>&lt;@U…&gt;</c> stay, all else is escaped as Slack does.</summary>
    public Task<Message> SayAsync(string channel, string text, string? thread, JsonArray? files = null) =>
        stage.ActAsync(happenings =>
        {
            var world = stage.World;
            var where = Open(world, channel);
            var message = new Message(world.NextTs(), where.Id, userId)
            {
                TeamId = world.Users[userId].TeamId,
                Text = Escape(text),
                Blocks = [Rich(text)],
                ThreadTs = thread,
                ClientId = Ids.Secret(16),
                Files = files,
                Subtype = files is null ? null : "file_share",
            };
            where.Messages.Add(message);
            Tell(world, happenings, where, message);
            return message;
        });

    public Task EditAsync(string channel, string ts, string text) =>
        stage.ActAsync(happenings =>
        {
            var (where, before) = Own(stage.World, channel, ts);
            var after = before with { Text = Escape(text), Blocks = [Rich(text)], EditedTs = stage.World.NextTs() };
            WebApi.Posting.Replace(where, before, after);
            MessageNews.Changed(happenings, stage.World.Team(where.TeamId), where, before, after);
        });

    public Task DeleteAsync(string channel, string ts) =>
        stage.ActAsync(happenings =>
        {
            var (where, before) = Own(stage.World, channel, ts);
            WebApi.Posting.Replace(where, before, before with { IsDeleted = true });
            MessageNews.Deleted(happenings, stage.World.Team(where.TeamId), where, before, stage.World.NextTs());
        });

    public Task ReactAsync(string channel, string ts, string emoji) =>
        stage.ActAsync(happenings =>
        {
            var where = Open(stage.World, channel);
            var message = where.Find(ts) ?? throw new InvalidOperationException($"No message {ts}.");
            if (!message.Reactions.TryGetValue(emoji, out var people))
                message.Reactions[emoji] = people = [];
            var isNew = !people.Remove(userId);
            if (isNew)
                people.Add(userId);
            var name = isNew ? "reaction_added" : "reaction_removed";
            happenings.Tell(stage.World.Team(where.TeamId), name, Reaction(name, emoji, where, message), where);
        });

    private JsonObject Reaction(string type, string emoji, Conversation where, Message message) =>
        new()
        {
            ["type"] = type,
            ["user"] = userId,
            ["reaction"] = emoji,
            ["item_user"] = message.UserId,
            ["item"] = new JsonObject
            {
                ["type"] = "message",
                ["channel"] = where.Id,
                ["ts"] = message.Ts,
            },
        };

    private static void Tell(SlackWorld world, Happenings happenings, Conversation where, Message message)
    {
        var team = world.Team(where.TeamId);
        MessageNews.Posted(happenings, team, where, message);
        var bot = world.InstallationIn(team)?.BotUserId;
        if (bot is not null && where.Kind is not ConversationKind.Im && message.Text.Contains($"<@{bot}"))
            MessageNews.Mentioned(happenings, team, where, message);
    }

    private Conversation Open(SlackWorld world, string channel)
    {
        var where = world.Conversations[channel];
        if (!where.Members.Contains(userId))
            throw new InvalidOperationException($"{userId} isn't in {channel}.");

        return where.IsArchived ? throw new InvalidOperationException($"{channel} is archived.") : where;
    }

    private (Conversation Where, Message Message) Own(SlackWorld world, string channel, string ts)
    {
        var where = Open(world, channel);
        var message = where.Find(ts);
        return message?.UserId == userId
            ? (where, message)
            : throw new InvalidOperationException($"{ts} isn't {userId}'s.");
    }

    /// <summary>&amp;, &lt; and &gt; are escaped; what a client makes of a picked name, <c>&lt;@U…&gt;</c> and the like, is not.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"));
        foreach (var mention in Mentions.In(text))
            escaped.Replace(mention.Replace("<", "&lt;").Replace(">", "&gt;"), mention);
        return escaped.ToString();
    }

    private static JsonObject Rich(string text)
    {
        var rich = Choosing.Rich(text);
        rich["block_id"] = Ids.Secret(3);
        rich["elements"]![0]!["elements"] = Mentions.Split(text);
        return rich;
    }
}
