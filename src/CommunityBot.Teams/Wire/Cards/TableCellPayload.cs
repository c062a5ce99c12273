using System.Collections.Immutable;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>A cell of a table.</summary>
internal sealed record TableCellPayload(ImmutableArray<ElementPayload> Items)
{
    public string Type { get; } = "TableCell";
}
