using System.Collections.Immutable;

namespace CommunityBot.Core;

/// <summary>
/// Says, without doing any I/O, which rows a decision needs and how they become its state. Readings combine, and the
/// shell runs them: <c>Reading.Row&lt;Gathering&gt;(key).With(Reading.Range&lt;Answer&gt;(prefix), (g, a) => …)</c>.
/// </summary>
public sealed class Reading<TState>
{
    private readonly Func<LoadedRows, TState> _build;

    internal Reading(ImmutableArray<RowRead> reads, Func<LoadedRows, TState> build)
    {
        Reads = reads;
        _build = build;
    }

    /// <summary>The rows to load.</summary>
    public ImmutableArray<RowRead> Reads { get; }

    /// <summary>The state that the loaded rows make.</summary>
    public TState Build(LoadedRows rows) => _build(rows);

    /// <summary>Turns the state into another.</summary>
    public Reading<TOther> Select<TOther>(Func<TState, TOther> then) => new(Reads, rows => then(_build(rows)));

    /// <summary>Reads both and joins them.</summary>
    public Reading<TBoth> With<TOther, TBoth>(Reading<TOther> other, Func<TState, TOther, TBoth> join) =>
        new([.. Reads.Union(other.Reads)], rows => join(_build(rows), other.Build(rows)));
}
