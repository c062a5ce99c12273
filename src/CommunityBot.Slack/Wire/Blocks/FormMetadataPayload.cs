using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>The first line of what a form carries with it.</summary>
internal sealed record FormMetadataPayload
{
    public string? Message { get; init; }

    public string? Channel { get; init; }

    public string? Thread { get; init; }

    public string? ReturnTo { get; init; }

    public string? Drawing { get; init; }

    public ImmutableArray<string>? Table { get; init; }
}
