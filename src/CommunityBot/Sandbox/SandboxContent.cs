using System.Text.Json.Serialization;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Sandbox;

/// <summary>What a message of the Sandbox holds. Closed: the renderers switch over exactly these.</summary>
[JsonDerivedType(typeof(Words), "words")]
[JsonDerivedType(typeof(FromBot), "from-bot")]
[JsonDerivedType(typeof(BotAdded), "bot-added")]
[JsonDerivedType(typeof(Joined), "joined")]
public abstract record SandboxContent
{
    private SandboxContent() { }

    /// <summary>What a persona wrote.</summary>
    public sealed record Words(string Text) : SandboxContent;

    /// <summary>A message of the bot, written out only when somebody looks at it.</summary>
    /// <param name="Message">What it says.</param>
    /// <param name="Reader">For whom; null where everybody sees it, and it is written for whoever looks.</param>
    public sealed record FromBot(Message Message, SandboxReader? Reader) : SandboxContent;

    /// <summary>The sender added the bot to the channel.</summary>
    public sealed record BotAdded : SandboxContent;

    /// <summary>The sender joined the channel.</summary>
    public sealed record Joined : SandboxContent;
}
