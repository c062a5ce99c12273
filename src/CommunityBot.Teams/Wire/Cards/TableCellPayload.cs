using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>A cell of a table.</summary>
internal sealed record TableCellPayload(ImmutableArray<ElementPayload> Items)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";
}
