using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Simulation.Checks;

/// <summary>What the store must hold, by all that was committed to it.</summary>
internal sealed class Mirror(RowJson json)
{
    private readonly Dictionary<PartitionKey, SortedDictionary<string, string>> _rows = [];
    private int _commits;

    public IEnumerable<PartitionKey> Partitions => _rows.Keys;

    /// <summary>The rows of a partition, by their keys.</summary>
    public IReadOnlyDictionary<string, string> Of(PartitionKey partition) => Rows(partition);

    public string? Find(PartitionKey partition, string rowKey) => Rows(partition).GetValueOrDefault(rowKey);

    /// <summary>An entity; null where there is none.</summary>
    public TRow? Find<TRow>(PartitionKey partition, string rowKey)
        where TRow : class, IRow => Find(partition, rowKey) is { } row ? (TRow)json.Read(rowKey, row) : null;

    /// <summary>The entities under a prefix.</summary>
    public IEnumerable<TRow> All<TRow>(PartitionKey partition, string prefix)
        where TRow : class, IRow =>
        Rows(partition)
            .Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(row => (TRow)json.Read(row.Key, row.Value));

    public IRow Read(string rowKey, string row) => json.Read(rowKey, row);

    public TRow Read<TRow>(string row) => json.Read<TRow>(row);

    public Commit Apply(PartitionKey partition, ImmutableArray<Operation> operations, Instant at)
    {
        var rows = Rows(partition);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            if (rows.TryGetValue(operation.RowKey, out var row))
                before[operation.RowKey] = row;
        }

        var commit = new Commit(partition, operations, before, at, ++_commits);
        foreach (var removed in commit.Removed)
            rows.Remove(removed);
        foreach (var (key, row) in commit.Written)
            rows[key] = row;

        return commit;
    }

    private SortedDictionary<string, string> Rows(PartitionKey partition)
    {
        if (!_rows.TryGetValue(partition, out var rows))
            _rows[partition] = rows = new(StringComparer.Ordinal);

        return rows;
    }
}
