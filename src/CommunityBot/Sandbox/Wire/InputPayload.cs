using System.Collections.Immutable;

namespace CommunityBot.Sandbox.Wire;

/// <summary>An input of a form; options are there where it has them.</summary>
internal sealed record InputPayload(string Kind, string Name, string Label, bool Optional)
{
    public string? Hint { get; init; }

    public ImmutableArray<string> Values { get; init; } = [];

    public ImmutableArray<OptionPayload>? Options { get; init; }
}
