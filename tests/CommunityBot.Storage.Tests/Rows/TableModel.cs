using System.Collections.Immutable;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.Tests.Rows;

/// <summary>What a partition should be: a sorted dictionary, and every ETag that was ever seen.</summary>
internal sealed class TableModel
{
    private readonly SortedDictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly List<string> _eTags = ["0"];

    public ImmutableArray<Operation> Plan(IEnumerable<PlannedOperation> operations) =>
        [.. operations.DistinctBy(operation => operation.Key, StringComparer.Ordinal).Select(Plan)];

    public string[] Failing(IEnumerable<Operation> operations) =>
        [.. operations.Where(operation => !CanApply(operation)).Select(operation => operation.RowKey)];

    public void Apply(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations)
        {
            _rows.Remove(operation.RowKey);
            if (JsonOf(operation) is not { } json)
                continue;

            _rows[operation.RowKey] = new Row(operation.RowKey, "", json);
            _written.Add(operation.RowKey);
        }
    }

    /// <summary>Compares all rows, and learns the ETags of those just written: they must be new.</summary>
    public void Match(ImmutableArray<Row> rows)
    {
        Assert.Equal(_rows.Values.Select(row => (row.RowKey, row.Json)), rows.Select(row => (row.RowKey, row.Json)));

        foreach (var row in rows)
        {
            if (_written.Contains(row.RowKey))
                Assert.DoesNotContain(row.ETag, _eTags, StringComparer.Ordinal);
            else
                Assert.Equal(_rows[row.RowKey].ETag, row.ETag);

            _rows[row.RowKey] = row;
        }

        _eTags.AddRange(rows.Where(row => _written.Contains(row.RowKey)).Select(row => row.ETag));
        _written.Clear();
    }

    public IEnumerable<Row> Range(PlannedStep step) =>
        _rows
            .Values.Where(row => row.RowKey.StartsWith(step.Prefix, StringComparison.Ordinal))
            .Where(row => step.After is null || string.CompareOrdinal(row.RowKey, step.After) > 0)
            .Take(step.Limit);

    private Operation Plan(PlannedOperation planned)
    {
        var eTag = planned.Age switch
        {
            ETagAge.Current => _rows.GetValueOrDefault(planned.Key)?.ETag ?? "0",
            ETagAge.Older => _eTags[^1],
            _ => "W/\"foreign\"",
        };

        return planned.Kind switch
        {
            OperationKind.Insert => new Operation.Insert(planned.Key, planned.Json),
            OperationKind.Replace => new Operation.Replace(planned.Key, planned.Json, eTag),
            OperationKind.Upsert => new Operation.Upsert(planned.Key, planned.Json),
            OperationKind.Delete => new Operation.Delete(planned.Key, eTag),
            _ => new Operation.Remove(planned.Key),
        };
    }

    private bool CanApply(Operation operation)
    {
        var now = _rows.GetValueOrDefault(operation.RowKey);
        return operation switch
        {
            Operation.Insert => now is null,
            Operation.Replace replace => string.Equals(now?.ETag, replace.ETag, StringComparison.Ordinal),
            Operation.Delete delete => string.Equals(now?.ETag, delete.ETag, StringComparison.Ordinal),
            _ => true,
        };
    }

    private static string? JsonOf(Operation operation) =>
        operation switch
        {
            Operation.Insert insert => insert.Json,
            Operation.Replace replace => replace.Json,
            Operation.Upsert upsert => upsert.Json,
            _ => null,
        };
}
