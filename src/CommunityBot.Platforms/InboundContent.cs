using System.Text.Json.Serialization;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>What happened on a platform. Closed: the pipeline switches over exactly these.</summary>
[JsonDerivedType(typeof(Words), "words")]
[JsonDerivedType(typeof(Pressed), "pressed")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(BotAdded), "bot-added")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(Left), "left")]
[JsonDerivedType(typeof(BotRemoved), "bot-removed")]
[JsonDerivedType(typeof(ChannelRenamed), "channel-renamed")]
[JsonDerivedType(typeof(ProfileChanged), "profile-changed")]
[JsonDerivedType(typeof(AccountClosed), "account-closed")]
[JsonDerivedType(typeof(HomeOpened), "home-opened")]
[JsonDerivedType(typeof(ChannelRestored), "channel-restored")]
[JsonDerivedType(typeof(Installed), "installed")]
public abstract record InboundContent
{
    private InboundContent() { }

    /// <summary>Somebody spoke to the bot: in direct messages, or in a channel by mention (cut off already).</summary>
    public sealed record Words(string Text) : InboundContent;

    /// <summary>Somebody pressed a button, or took an option, of the message with that id (null: of a form).</summary>
    public sealed record Pressed(string Action, string Value, string? Message) : InboundContent;

    /// <summary>Somebody sent a form off; <paramref name="Message"/> is the message whose button had opened it.</summary>
    public sealed record Submitted(string Form, string Context, FormValues Values, string? Message) : InboundContent;

    /// <summary>The bot was added to a channel: the people there become a community, whoever added it coordinates.</summary>
    public sealed record BotAdded(string Channel, Profile Adder) : InboundContent;

    /// <summary>Somebody joined a channel that the bot is in.</summary>
    public sealed record Joined(Profile Profile) : InboundContent;

    /// <summary>Somebody left a channel that the bot is in.</summary>
    public sealed record Left : InboundContent;

    /// <summary>The bot was taken out of a channel, or the channel is gone.</summary>
    public sealed record BotRemoved : InboundContent;

    /// <summary>A channel that was gone, or took nothing any more, is there again, with the bot in it.</summary>
    public sealed record ChannelRestored : InboundContent;

    /// <summary>Somebody got the bot for themselves: their own chat with it begins.</summary>
    public sealed record Installed : InboundContent;

    /// <summary>A channel that the bot is in has another name.</summary>
    public sealed record ChannelRenamed(string Channel) : InboundContent;

    /// <summary>Somebody's name, zone or language on the platform has changed.</summary>
    public sealed record ProfileChanged(Profile Profile) : InboundContent;

    /// <summary>Somebody's account was deactivated: they are gone from every channel.</summary>
    public sealed record AccountClosed : InboundContent;

    /// <summary>Somebody looks at their home: the page that a platform keeps for a bot and each person.</summary>
    public sealed record HomeOpened : InboundContent;
}
