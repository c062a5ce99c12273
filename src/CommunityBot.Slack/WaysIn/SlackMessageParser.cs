using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Finds out whether a message speaks to the bot: in direct messages all do, elsewhere those that mention it.
/// https://docs.slack.dev/reference/events/message
/// </summary>
internal static class SlackMessageParser
{
    private const string Slackbot = "USLACKBOT";

    /// <summary>The meaning of a <c>message</c> or an <c>app_mention</c>.</summary>
    public static Meaning Parse(EventPayload told, SlackInstallation installation)
    {
        if (told.Channel?.Id is not { } channel || !SlackId.IsGood(channel))
            return new Meaning.Malformed();

        var place = new Place(SlackPlatform.PlatformName, installation.Id, channel);
        return told.Subtype switch
        {
            "message_changed" => Changed(told, place, installation),
            // A copy would have to go now. There is none: words are forgotten as soon as they are handled.
            "message_deleted" => new Meaning.Nothing("message-deleted"),
            null or "thread_broadcast" or "file_share" or "me_message" => Said(told, place, installation),
            _ => new Meaning.Nothing("message-subtype"),
        };
    }

    private static Meaning Said(EventPayload told, Place place, SlackInstallation installation)
    {
        if (told.Hidden is true)
            return new Meaning.Nothing("message-hidden");

        var said = new MessagePayload
        {
            User = told.User,
            Text = told.Text,
            Ts = told.Ts,
            ThreadTs = told.ThreadTs,
            BotId = told.BotId,
            AppId = told.AppId,
        };

        if (!IsDirect(told) && !Mentions(told, installation))
            return new Meaning.Nothing("message-between-people");

        // An app_mention and a message tell of the same words: they are one by place and moment. The moment comes first, so
        // that rows that are written together lie together: that alone makes the store take twice as many.
        return Words(said, place, installation, $"{said.Ts}:{place.Conversation}");
    }

    /// <summary>Slack also tells of edits that are none: an unfurled link, a thread's first answer.</summary>
    private static Meaning Changed(EventPayload told, Place place, SlackInstallation installation)
    {
        if (!IsDirect(told))
            return new Meaning.Nothing("edit-between-people");

        if (told.Message is not { } now || now.Text == told.PreviousMessage?.Text)
            return new Meaning.Nothing("edit-of-nothing");

        return now.Subtype is null && now.Edited?.Ts is { } edited && SlackId.IsGood(edited)
            ? Words(now, place, installation, $"{edited}:{place.Conversation}:{now.Ts}")
            : new Meaning.Nothing("edit-by-slack");
    }

    private static Meaning Words(MessagePayload said, Place place, SlackInstallation installation, string id)
    {
        if (IsOfBot(said, installation))
            return new Meaning.Nothing("message-of-bot");

        if (said.User?.Id is not { } user || !SlackId.IsGood(user) || !SlackId.IsGood(said.Ts))
            return new Meaning.Malformed();

        if (said.ThreadTs is { } thread && !SlackId.IsGood(thread))
            return new Meaning.Malformed();

        var words = SlackWords.Read(said.Text ?? "", installation.BotUser);
        if (words.Length == 0 && !Mentions(said.Text, installation))
            return new Meaning.Nothing("message-without-words");

        return new Meaning.Happened(
            new(
                id,
                new(SlackPlatform.PlatformName, installation.Id, user),
                place with
                {
                    Thread = said.ThreadTs,
                },
                new InboundContent.Words(words.Length == 0 ? SlackShortcuts.Help : words)
            )
            {
                FormNeedsPress = true,
            }
        );
    }

    /// <summary>Whatever a bot says isn't answered, or two bots would never stop.</summary>
    private static bool IsOfBot(MessagePayload said, SlackInstallation installation) =>
        said.BotId is not null
        || (said.AppId is not null && said.AppId == installation.App)
        || said.User?.Id is null or Slackbot
        || said.User.Id == installation.BotUser;

    private static bool IsDirect(EventPayload told) =>
        told.ChannelType is "im" or "app_home"
        || (told.ChannelType is null && told.Type == "message" && told.Channel?.Id is ['D', ..]);

    private static bool Mentions(EventPayload told, SlackInstallation installation) =>
        told.Type == "app_mention" || Mentions(told.Text, installation);

    private static bool Mentions(string? text, SlackInstallation installation) =>
        text is not null && SlackWords.Mentions(text, installation.BotUser);
}
