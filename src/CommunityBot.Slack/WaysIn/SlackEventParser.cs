using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Finds out what an event means. https://docs.slack.dev/reference/events</summary>
internal static class SlackEventParser
{
    private const string NotOfInterest = "not-of-interest";

    /// <summary>The meaning of an event that came with that id, to an installation.</summary>
    public static Meaning Parse(string? eventId, EventPayload told, SlackInstallation installation)
    {
        if (!SlackId.IsGood(eventId))
            return new Meaning.Malformed();

        return told.Type switch
        {
            "message" or "app_mention" => SlackMessageParser.Parse(told, installation),
            "app_home_opened" => HomeOpened(eventId, told, installation),
            "user_change" or "user_profile_changed" => UserChanged(eventId, told),
            "app_uninstalled" => new Meaning.Uninstalled(),
            "tokens_revoked" => TokensRevoked(told, installation),
            _ => ParseOfChannel(eventId, told, installation),
        };
    }

    private static Meaning ParseOfChannel(string eventId, EventPayload told, SlackInstallation installation)
    {
        if (told.Type is not { } type || !IsOfChannel(type))
            return new Meaning.Nothing(told.Type ?? "no-type");

        if (told.Channel?.Id is not { } channel || !SlackId.IsGood(channel))
            return new Meaning.Malformed();

        var place = new Place(SlackPlatform.PlatformName, installation.Id, channel);
        return type switch
        {
            "member_joined_channel" => Joined(eventId, told, place, installation),
            "member_left_channel" => Left(eventId, told, place, installation),
            "channel_rename" or "group_rename" => told.Channel.Name is { Length: > 0 } name
                ? OfBot(eventId, place, new InboundContent.ChannelRenamed(name), installation)
                : new Meaning.Malformed(),
            _ => OfBot(eventId, place, new InboundContent.BotRemoved(), installation),
        };
    }

    private static bool IsOfChannel(string type) =>
        type
            is "member_joined_channel"
                or "member_left_channel"
                or "channel_rename"
                or "group_rename"
                or "channel_left"
                or "group_left"
                or "channel_deleted"
                or "group_deleted"
                or "channel_archive"
                or "group_archive";

    private static Meaning Joined(string eventId, EventPayload told, Place place, SlackInstallation installation)
    {
        if (told.User?.Id is not { } user || !SlackId.IsGood(user))
            return new Meaning.Malformed();

        if (user != installation.BotUser)
            return new Meaning.Joined(eventId, user, place);

        return told.Inviter is null || SlackId.IsGood(told.Inviter)
            ? new Meaning.BotAdded(eventId, told.Inviter, place)
            : new Meaning.Malformed();
    }

    private static Meaning Left(string eventId, EventPayload told, Place place, SlackInstallation installation)
    {
        if (told.User?.Id is not { } user || !SlackId.IsGood(user))
            return new Meaning.Malformed();

        return user == installation.BotUser
            ? OfBot(eventId, place, new InboundContent.BotRemoved(), installation)
            : Of(eventId, user, place, new InboundContent.Left(), installation);
    }

    private static Meaning HomeOpened(string eventId, EventPayload told, SlackInstallation installation)
    {
        if (told.Tab is not (null or "home"))
            return new Meaning.Nothing(NotOfInterest);

        if (told.User?.Id is not { } user || !SlackId.IsGood(user))
            return new Meaning.Malformed();

        var conversation = SlackId.IsGood(told.Channel?.Id) ? told.Channel.Id : user;
        var place = new Place(SlackPlatform.PlatformName, installation.Id, conversation);
        return Of(eventId, user, place, new InboundContent.HomeOpened(), installation);
    }

    /// <summary>Two events tell of one change: they are one by the moment of the change.</summary>
    private static Meaning UserChanged(string eventId, EventPayload told)
    {
        if (told.User is not { } user || !SlackId.IsGood(user.Id))
            return new Meaning.Malformed();

        return new Meaning.UserChanged(
            user.Updated is { } moment ? $"user:{user.Id}:{moment}" : eventId,
            user.Id,
            user
        );
    }

    private static Meaning TokensRevoked(EventPayload told, SlackInstallation installation) =>
        told.Tokens?.Bot is { IsDefault: false } bots && bots.Contains(installation.BotUser)
            ? new Meaning.Uninstalled()
            : new Meaning.Nothing(NotOfInterest);

    /// <summary>What happens to the bot or to a channel is told as from the bot itself.</summary>
    private static Meaning.Happened OfBot(
        string id,
        Place place,
        InboundContent content,
        SlackInstallation installation
    ) => Of(id, installation.BotUser, place, content, installation);

    private static Meaning.Happened Of(
        string id,
        string user,
        Place place,
        InboundContent content,
        SlackInstallation installation
    ) => new(new(id, new(SlackPlatform.PlatformName, installation.Id, user), place, content));
}
