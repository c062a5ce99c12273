using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>A column: how wide it is beside the others, and what stands in it.</summary>
internal sealed record ColumnPayload(int Width, ImmutableArray<ElementPayload> Items)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";
}
