using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>Compares two stores row by row.</summary>
internal sealed class Comparison(ITable one, ITable other)
{
    private readonly PartitionWalk _one = new(one);
    private readonly PartitionWalk _other = new(other);

    /// <summary>How many rows are only in one of them or have something else in them.</summary>
    public async Task<long> DifferencesAsync(CancellationToken cancellationToken)
    {
        var differences = 0L;
        var here = new HashSet<PartitionKey>();
        await foreach (var partition in _one.PartitionsAsync(cancellationToken))
        {
            here.Add(partition);
            differences += await DifferencesAsync(partition, cancellationToken);
        }

        await foreach (var partition in _other.PartitionsAsync(cancellationToken))
        {
            if (!here.Contains(partition))
                differences += await _other.RowsAsync(partition, cancellationToken).CountAsync(cancellationToken);
        }

        return differences;
    }

    // By key, not side by side: stores order keys beyond U+FFFF differently.
    private async Task<long> DifferencesAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in _one.RowsAsync(partition, cancellationToken))
            rows.Add(row.RowKey, row.Json);

        var differences = 0L;
        await foreach (var row in _other.RowsAsync(partition, cancellationToken))
        {
            if (!rows.Remove(row.RowKey, out var json) || !string.Equals(json, row.Json, StringComparison.Ordinal))
                differences++;
        }

        return differences + rows.Count;
    }
}
