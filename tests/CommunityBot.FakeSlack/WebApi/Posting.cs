using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>Puts the bot's messages where they belong, by the Web API and by response URLs alike.</summary>
internal static class Posting
{
    public static Message Add(
        SlackWorld world,
        Installation bot,
        Conversation where,
        MessageContent content,
        string? thread,
        string? onlyFor = null
    )
    {
        var message = new Message(world.NextTs(), where.Id, bot.BotUserId)
        {
            TeamId = where.TeamId,
            BotId = bot.BotId,
            AppId = SlackWorld.AppId,
            Text = content.ShownText,
            Blocks = content.Blocks,
            Metadata = content.Metadata,
            ThreadTs = thread,
            OnlyFor = onlyFor,
        };
        where.Messages.Add(message);
        return message;
    }

    /// <summary>Text without blocks takes the blocks away; blocks without text leave the text.</summary>
    public static Message Redraw(SlackWorld world, Conversation where, Message before, MessageContent content) =>
        Replace(
            where,
            before,
            before with
            {
                Text = content.Text ?? before.Text,
                Blocks = content.Blocks,
                Metadata = content.ClearsMetadata ? null : content.Metadata ?? before.Metadata,
                EditedTs = world.NextTs(),
            }
        );

    public static Message Replace(Conversation where, Message before, Message after)
    {
        where.Messages[where.Messages.IndexOf(before)] = after;
        return after;
    }
}
