using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Tests.Pipeline;

/// <summary>A store that can be told to fail, before it has stored something or when it should say that it has.</summary>
internal sealed class TroubledTable(ITable table) : ITable, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> _unreadable = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Func<Operation, bool>> _notStored = new();
    private readonly ConcurrentQueue<Func<Operation, bool>> _answersLost = new();

    /// <summary>The next lookup of a row under that prefix fails.</summary>
    public void FailNextGet(string prefix) => _unreadable.AddOrUpdate(prefix, 1, (_, times) => times + 1);

    /// <summary>The next batch with such an operation isn't stored.</summary>
    public void FailNextCommit(Func<Operation, bool> with) => _notStored.Enqueue(with);

    /// <summary>The next batch with such an operation is stored, and nobody learns of it.</summary>
    public void LoseNextAnswer(Func<Operation, bool> with) => _answersLost.Enqueue(with);

    public Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken)
    {
        foreach (var (prefix, times) in _unreadable)
        {
            if (
                times > 0
                && rowKey.StartsWith(prefix, StringComparison.Ordinal)
                && _unreadable.TryUpdate(prefix, times - 1, times)
            )
                throw new TimeoutException("The store didn't answer.");
        }

        return table.GetAsync(partition, rowKey, cancellationToken);
    }

    public Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) => table.RangeAsync(partition, prefix, after, limit, cancellationToken);

    public IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(string prefix, CancellationToken cancellationToken) =>
        table.FirstOfEachPartitionAsync(prefix, cancellationToken);

    public async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        FailIfTold(_notStored, operations);
        var result = await table.CommitAsync(partition, operations, cancellationToken);
        FailIfTold(_answersLost, operations);
        return result;
    }

    public ValueTask DisposeAsync() => table is IAsyncDisposable owned ? owned.DisposeAsync() : ValueTask.CompletedTask;

    private static void FailIfTold(ConcurrentQueue<Func<Operation, bool>> told, ImmutableArray<Operation> operations)
    {
        if (told.TryPeek(out var with) && operations.Any(with) && told.TryDequeue(out _))
            throw new TimeoutException("The store didn't answer.");
    }
}
