using System.Collections.Immutable;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>A row of a table.</summary>
internal sealed record TableRowPayload(ImmutableArray<TableCellPayload> Cells)
{
    public string Type { get; } = "TableRow";
}
