using System.Collections.Immutable;

namespace CommunityBot.Sandbox.Wire;

/// <summary>A block, written out for whoever looks; which members are there depends on its kind.</summary>
internal sealed record BlockPayload(string Kind)
{
    public string? Text { get; init; }

    public Uri? Target { get; init; }

    public string? Content { get; init; }

    public string? Action { get; init; }

    public ImmutableArray<FieldPayload>? Fields { get; init; }

    public ImmutableArray<ButtonPayload>? Buttons { get; init; }

    public ImmutableArray<OptionPayload>? Options { get; init; }
}
