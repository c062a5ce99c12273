using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Tests;

/// <summary>
/// One partition with the shell's promises and nothing else: it runs the reads of a command, applies the outcome, and
/// wakes what is due, while it holds every decision to the rules of a batch.
/// </summary>
internal sealed class InMemoryPartition(PartitionKey key, params ImmutableArray<Capability> capabilities)
{
    private const int LargestBatch = 100;
    private const int MostWakesInARow = 10_000;

    private readonly SortedDictionary<string, IRow> _rows = new(StringComparer.Ordinal);
    private readonly List<Handled> _log = [];

    /// <summary>All that was handled, in order; what was woken too.</summary>
    public IReadOnlyList<Handled> Log => _log;

    /// <summary>All that was sent, in order.</summary>
    public IEnumerable<Dispatch> Sent => _log.SelectMany(handled => handled.Dispatches);

    /// <summary>The earliest moment at which a row wants to be woken.</summary>
    public Instant? NextDue => Due.Min(row => row.NextDue);

    private IEnumerable<IWakeable> Due => _rows.Values.OfType<IWakeable>().Where(row => row.NextDue is not null);

    /// <summary>The rows of a kind, in order of their keys.</summary>
    public ImmutableArray<TRow> All<TRow>()
        where TRow : IRow => [.. _rows.Values.OfType<TRow>()];

    /// <summary>Handles a command at a moment.</summary>
    public Outcome Handle(ICommand command, Instant now)
    {
        Assert.Equal(key, command.Partition);
        var loaded = command.Reads.ToImmutableDictionary(read => read, Run);
        var read = loaded.Values.SelectMany(rows => rows).Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        var outcome = command.Decide(new(loaded), now);

        if (outcome is Outcome.Applied applied)
            Apply(applied, read);

        _log.Add(new(command, now, outcome));
        return outcome;
    }

    /// <summary>Draws a view of what is stored.</summary>
    public Message? Draw(IPersonalView view, Instant now)
    {
        Assert.Equal(key, view.Partition);
        return view.Draw(new(view.Reads.ToImmutableDictionary(read => read, Run)), now);
    }

    /// <summary>Lets time pass, waking everything at the very moment at which it is due.</summary>
    public void WakeUntil(Instant until) => Wake(until, due => due);

    /// <summary>Wakes everything that is due at that moment or should have been woken before.</summary>
    public void WakeLate(Instant now) => Wake(now, _ => now);

    private void Wake(Instant until, Func<Instant, Instant> at)
    {
        for (var wakes = 0; NextDue is { } due && due <= until; wakes++)
        {
            Assert.True(wakes < MostWakesInARow, "Waking leads to nothing but waking.");
            Wake(Due.First(row => row.NextDue == due), at(due));
        }
    }

    private void Wake(IWakeable row, Instant now)
    {
        var before = _rows.ToImmutableDictionary();
        var kind = row.RowKey[..row.RowKey.IndexOf('|', StringComparison.Ordinal)];
        var decide = capabilities
            .Select(capability => capability.Dues.GetValueOrDefault(kind))
            .First(due => due is not null);

        Handle(decide!(key, row.RowKey), now);

        Assert.False(_rows.SequenceEqual(before.OrderBy(pair => pair.Key, StringComparer.Ordinal)), "No progress.");
    }

    private ImmutableArray<IRow> Run(RowRead read) =>
        read switch
        {
            RowRead.One one => _rows.TryGetValue(one.RowKey, out var row) ? [row] : [],
            RowRead.Range range =>
            [
                .. _rows
                    .Where(pair => pair.Key.StartsWith(range.Prefix, StringComparison.Ordinal))
                    .Where(pair => range.After is null || string.CompareOrdinal(pair.Key, range.After) > 0)
                    .Take(range.Limit)
                    .Select(pair => pair.Value),
            ],
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private void Apply(Outcome.Applied applied, HashSet<string> read)
    {
        var operations = 1 + applied.Dispatches.Length;
        var touched = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (rowKey, row) in applied.Changes.Select(Keyed))
        {
            var before = _rows.GetValueOrDefault(rowKey);
            Assert.True(touched.Add(rowKey), $"{rowKey} is changed twice in one batch.");
            Assert.True(before is null || read.Contains(rowKey), $"{rowKey} is replaced without having been read.");
            Assert.False(before is null && row is null, $"{rowKey} is deleted but isn't there.");

            operations += 1 + DueRows(before) + DueRows(row);
            if (row is null)
                _rows.Remove(rowKey);
            else
                _rows[rowKey] = row;
        }

        Assert.InRange(operations, 0, LargestBatch);
    }

    private static (string RowKey, IRow? Row) Keyed(Change change) =>
        change switch
        {
            Change.Put put => (put.Row.RowKey, put.Row),
            Change.Delete delete => (delete.RowKey, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static int DueRows(IRow? row) => row is IWakeable { NextDue: not null } ? 1 : 0;

    /// <summary>A command that was handled.</summary>
    internal sealed record Handled(ICommand Command, Instant At, Outcome Outcome)
    {
        public ImmutableArray<Dispatch> Dispatches => Outcome is Outcome.Applied applied ? applied.Dispatches : [];

        public IEnumerable<TRow> Put<TRow>()
            where TRow : IRow =>
            Outcome is Outcome.Applied applied
                ? applied.Changes.OfType<Change.Put>().Select(put => put.Row).OfType<TRow>()
                : [];
    }
}
