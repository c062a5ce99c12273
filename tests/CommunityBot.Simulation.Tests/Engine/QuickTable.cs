using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Simulation.Engine;

/// <summary>
/// A store in memory that answers at once, so that many years pass in a minute. It passes the contract of every store, and
/// some runs are lived over SQLite.
/// </summary>
internal sealed class QuickTable : ITable
{
    private readonly SortedDictionary<string, List<Row>> _partitions = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _eTag;

    public Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken)
    {
        TableRules.Check(partition);
        TableRules.Check(rowKey);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_lock)
            return Task.FromResult(Find(partition, rowKey));
    }

    public Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        TableRules.Check(partition);
        TableRules.Check(prefix);
        TableRules.Check(after ?? "");
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_lock)
            return Task.FromResult<ImmutableArray<Row>>([.. Range(partition.Value, prefix, after).Take(limit)]);
    }

    public async IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        TableRules.Check(prefix);
        await Task.CompletedTask;

        List<LocatedRow> firsts;
        lock (_lock)
            firsts =
            [
                .. _partitions.Keys.SelectMany(partition =>
                    Range(partition, prefix, null).Take(1).Select(row => new LocatedRow(new(partition), row))
                ),
            ];

        foreach (var first in firsts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return first;
        }
    }

    public Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        TableRules.Check(partition, operations);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_lock)
        {
            if (operations.FirstOrDefault(operation => !Fits(partition, operation)) is { } unfit)
                return Task.FromResult<CommitResult>(new CommitResult.Conflict(unfit.RowKey));

            foreach (var operation in operations)
                Do(partition, operation);

            return Task.FromResult<CommitResult>(new CommitResult.Committed());
        }
    }

    private bool Fits(PartitionKey partition, Operation operation) =>
        operation switch
        {
            Operation.Insert => Find(partition, operation.RowKey) is null,
            Operation.Replace replace => Find(partition, operation.RowKey)?.ETag == replace.ETag,
            Operation.Delete delete => Find(partition, operation.RowKey)?.ETag == delete.ETag,
            _ => true,
        };

    private void Do(PartitionKey partition, Operation operation)
    {
        if (!_partitions.TryGetValue(partition.Value, out var rows))
            _partitions[partition.Value] = rows = [];

        var at = IndexOf(rows, operation.RowKey);
        var isThere = at < rows.Count && rows[at].RowKey == operation.RowKey;
        var json = operation switch
        {
            Operation.Insert insert => insert.Json,
            Operation.Replace replace => replace.Json,
            Operation.Upsert upsert => upsert.Json,
            _ => null,
        };

        if (isThere)
            rows.RemoveAt(at);
        if (json is not null)
            rows.Insert(at, new(operation.RowKey, (++_eTag).ToString(CultureInfo.InvariantCulture), json));
    }

    private Row? Find(PartitionKey partition, string rowKey)
    {
        if (!_partitions.TryGetValue(partition.Value, out var rows))
            return null;

        var at = IndexOf(rows, rowKey);
        return at < rows.Count && rows[at].RowKey == rowKey ? rows[at] : null;
    }

    private IEnumerable<Row> Range(string partition, string prefix, string? after)
    {
        if (!_partitions.TryGetValue(partition, out var rows))
            yield break;

        var isAfter = after is not null && string.CompareOrdinal(after, prefix) >= 0;
        for (var at = IndexOf(rows, isAfter ? after! : prefix); at < rows.Count; at++)
        {
            if (!rows[at].RowKey.StartsWith(prefix, StringComparison.Ordinal))
                yield break;

            if (rows[at].RowKey != after)
                yield return rows[at];
        }
    }

    /// <summary>Where the row of that key is, or would be.</summary>
    private static int IndexOf(List<Row> rows, string rowKey)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(rows[middle].RowKey, rowKey) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
