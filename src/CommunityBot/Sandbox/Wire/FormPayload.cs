using System.Collections.Immutable;

namespace CommunityBot.Sandbox.Wire;

/// <summary>A form, written out for whoever fills it in.</summary>
internal sealed record FormPayload(string Id, string Context, string Title, string Submit)
{
    public ImmutableArray<BlockPayload> Intro { get; init; } = [];

    public ImmutableArray<InputPayload> Inputs { get; init; } = [];

    public ButtonPayload? Aside { get; init; }
}
