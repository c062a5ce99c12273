using System.Collections.Immutable;

namespace CommunityBot.Sandbox.Wire;

/// <summary>What the bot lets the platform show at once: <c>show</c>, <c>mend</c>, <c>say</c> or <c>nothing</c>.</summary>
internal sealed record ReactionPayload(string Kind)
{
    public FormPayload? Form { get; init; }

    public ImmutableArray<ErrorPayload>? Errors { get; init; }

    public string? Text { get; init; }

    public ImmutableArray<BlockPayload>? Blocks { get; init; }
}
