using System.Globalization;
using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>A message as the Sandbox keeps it.</summary>
/// <param name="Key">By this the Sandbox knows a message that it has already.</param>
/// <param name="Conversation">The id of the conversation.</param>
/// <param name="Number">Its place there, from 1.</param>
/// <param name="From">The id of the persona, or <see cref="Bot"/>.</param>
/// <param name="SentAt">When, by the Sandbox's clock.</param>
/// <param name="Content">What it holds.</param>
public sealed record SandboxMessage(
    string Key,
    string Conversation,
    int Number,
    string From,
    Instant SentAt,
    SandboxContent Content
)
{
    /// <summary>The sender of the bot's messages.</summary>
    public const string Bot = "bot";

    /// <summary>The id of the persona who alone sees it; null where everybody in the conversation does.</summary>
    public string? VisibleTo { get; init; }

    /// <summary>How often it was redrawn.</summary>
    public int Revision { get; init; }

    /// <summary>Its id within the conversation.</summary>
    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a persona who may look at the conversation sees it.</summary>
    public bool IsVisibleTo(Persona persona) => VisibleTo is null || VisibleTo == persona.Id;
}
