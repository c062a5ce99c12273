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
}
