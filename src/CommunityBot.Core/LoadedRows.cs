using System.Collections.Immutable;

namespace CommunityBot.Core;

/// <summary>What the shell found for the reads of a command, in the order of those reads.</summary>
public sealed record LoadedRows(ImmutableDictionary<RowRead, ImmutableArray<IRow>> Found)
{
    internal TRow? One<TRow>(RowRead read)
        where TRow : class, IRow => Found[read] is [TRow row] ? row : null;

    internal ImmutableArray<TRow> Many<TRow>(RowRead read)
        where TRow : class, IRow => [.. Found[read].Cast<TRow>()];
}
