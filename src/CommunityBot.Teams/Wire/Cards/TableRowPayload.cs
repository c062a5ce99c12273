using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>A row of a table.</summary>
internal sealed record TableRowPayload(ImmutableArray<TableCellPayload> Cells)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";
}
