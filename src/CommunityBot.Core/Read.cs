using System.Collections.Immutable;

namespace CommunityBot.Core;

/// <summary>The ways to read: a row by its key, a range of rows by the prefix of their keys, or nothing.</summary>
public static class Read
{
    /// <summary>A range is read whole up to this many rows; a decision that may see more goes in steps.</summary>
    public const int WholeRange = 10_000;

    /// <summary>Nothing: the state is given.</summary>
    public static Reading<TState> Nothing<TState>(TState state) => new([], _ => state);

    /// <summary>The row of that key; null where there is none.</summary>
    public static Reading<TRow?> Row<TRow>(string rowKey)
        where TRow : class, IRow
    {
        var read = new RowRead.One(typeof(TRow), rowKey);
        return new([read], rows => rows.One<TRow>(read));
    }

    /// <summary>The rows under a prefix, ordered by key.</summary>
    public static Reading<ImmutableArray<TRow>> Range<TRow>(string prefix, string? after = null, int limit = WholeRange)
        where TRow : class, IRow
    {
        var read = new RowRead.Range(typeof(TRow), prefix, after, limit);
        return new([read], rows => rows.Many<TRow>(read));
    }
}
