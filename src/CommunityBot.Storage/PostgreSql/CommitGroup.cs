using System.Diagnostics;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.PostgreSql;

/// <summary>
/// Batches that go into one transaction, one after the other: decides, by the ETags that their rows have in the database,
/// which of them conflict, and what is left to write in the end. A row that several of them write is written once.
/// </summary>
internal sealed class CommitGroup
{
    private readonly Dictionary<(string Partition, string Key), Fate> _fates = [];
    private readonly IReadOnlyList<PendingCommit> _batches;

    public CommitGroup(IReadOnlyList<PendingCommit> batches)
    {
        _batches = batches;
        foreach (var batch in batches)
        {
            foreach (var operation in batch.Operations)
                _fates.TryAdd((batch.Partition.Value, operation.RowKey), default);
        }
    }

    /// <summary>Every row that a batch of the group is about.</summary>
    public IReadOnlyCollection<(string Partition, string Key)> Rows => _fates.Keys;

    public IEnumerable<(string Partition, string Key)> Deletes =>
        _fates.Where(row => row.Value is { Existed: true, Now: null }).Select(row => row.Key);

    public IEnumerable<((string Partition, string Key) Row, Written Now)> Updates =>
        _fates
            .Where(row => row.Value is { Existed: true, Now.Json: not null })
            .Select(row => (row.Key, row.Value.Now!));

    public IEnumerable<((string Partition, string Key) Row, Written Now)> Inserts =>
        _fates
            .Where(row => row.Value is { Existed: false, Now.Json: not null })
            .Select(row => (row.Key, row.Value.Now!));

    /// <summary>A row of the group is there, with this ETag.</summary>
    public void Found(string partition, string key, long eTag) =>
        _fates[(partition, key)] = new(Existed: true, new(eTag, null));

    /// <summary>What becomes of each batch, in their order.</summary>
    public CommitResult[] Decide(Func<long> nextETag) => [.. _batches.Select(batch => Decide(batch, nextETag))];

    private CommitResult Decide(PendingCommit batch, Func<long> nextETag)
    {
        foreach (var operation in batch.Operations)
        {
            if (!Fits(operation, _fates[(batch.Partition.Value, operation.RowKey)].Now))
                return new CommitResult.Conflict(operation.RowKey);
        }

        foreach (var operation in batch.Operations)
        {
            var row = (batch.Partition.Value, operation.RowKey);
            _fates[row] = _fates[row] with { Now = After(operation, nextETag) };
        }

        return new CommitResult.Committed();
    }

    private static bool Fits(Operation operation, Written? now) =>
        operation switch
        {
            Operation.Insert => now is null,
            Operation.Replace replace => now?.ETag == NumberedETag.Read(replace.ETag),
            Operation.Delete delete => now?.ETag == NumberedETag.Read(delete.ETag),
            Operation.Upsert or Operation.Remove => true,
            _ => throw new UnreachableException(),
        };

    private static Written? After(Operation operation, Func<long> nextETag) =>
        operation switch
        {
            Operation.Insert insert => new(nextETag(), insert.Json),
            Operation.Replace replace => new(nextETag(), replace.Json),
            Operation.Upsert upsert => new(nextETag(), upsert.Json),
            Operation.Delete or Operation.Remove => null,
            _ => throw new UnreachableException(),
        };

    /// <summary>A row as it is now; its JSON is null where it is as it was found.</summary>
    internal sealed record Written(long ETag, string? Json);

    private readonly record struct Fate(bool Existed, Written? Now);
}
