using System.Collections.Immutable;

namespace CommunityBot.Core.Messaging;

/// <summary>
/// A message as no platform has it yet: a fallback for notifications and screen readers, and blocks. A platform renders
/// everything or degrades in a stated way; its limits are kept by its renderer.
/// </summary>
public sealed record Message(Phrase Fallback, ImmutableArray<Block> Blocks)
{
    /// <summary>Who may see it, where it answers one person.</summary>
    public Secrecy Secrecy { get; init; }

    /// <summary>The view that each reader gets for themselves, where a platform shows one; null where all see the same.</summary>
    public ViewRef? View { get; init; }

    /// <summary>A message of one paragraph.</summary>
    public static Message Of(Phrase text) => new(text, [new Block.Paragraph(text)]);

    /// <summary>The same with more blocks at the end.</summary>
    public Message With(params ReadOnlySpan<Block> blocks) => this with { Blocks = [.. Blocks, .. blocks] };
}
