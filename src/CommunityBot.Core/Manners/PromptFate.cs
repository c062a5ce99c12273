using System.Text.Json.Serialization;

namespace CommunityBot.Core.Manners;

/// <summary>What finally became of a prompt.</summary>
[JsonDerivedType(typeof(Sent), "sent")]
[JsonDerivedType(typeof(Merged), "merged")]
[JsonDerivedType(typeof(Dropped), "dropped")]
public abstract record PromptFate
{
    private PromptFate() { }

    /// <summary>It was sent as it is.</summary>
    public sealed record Sent : PromptFate;

    /// <summary>It was sent in one message with others, of which this one came first.</summary>
    public sealed record Merged(PromptId First) : PromptFate;

    /// <summary>It was not sent.</summary>
    public sealed record Dropped(DropReason Reason) : PromptFate;
}
