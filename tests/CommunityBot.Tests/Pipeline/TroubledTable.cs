using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Tests.Pipeline;

/// <summary>A store that can be told to fail, before it has stored something or when it should say that it has.</summary>
internal sealed class TroubledTable(ITable table) : PassingTable(table)
{
    private readonly ConcurrentDictionary<string, int> _unreadable = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Func<Operation, bool>> _notStored = new();
    private readonly ConcurrentQueue<Func<Operation, bool>> _answersLost = new();
    private readonly Lock _lock = new();
    private int _good = int.MaxValue;
    private int _bad;

    /// <summary>After so many commits so many fail, as a full disk or a lost connection would have it.</summary>
    public void FailAfter(int commits, int failures)
    {
        lock (_lock)
            (_good, _bad) = (commits, failures);
    }

    /// <summary>The next lookup of a row under that prefix fails.</summary>
    public void FailNextGet(string prefix) => _unreadable.AddOrUpdate(prefix, 1, (_, times) => times + 1);

    /// <summary>The next batch with such an operation isn't stored.</summary>
    public void FailNextCommit(Func<Operation, bool> with) => _notStored.Enqueue(with);

    /// <summary>The next batch with such an operation is stored, and nobody learns of it.</summary>
    public void LoseNextAnswer(Func<Operation, bool> with) => _answersLost.Enqueue(with);

    public override Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken)
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

        return base.GetAsync(partition, rowKey, cancellationToken);
    }

    public override async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        if (Fails())
            throw new InvalidOperationException("The store fails.");

        FailIfTold(_notStored, operations);
        var result = await base.CommitAsync(partition, operations, cancellationToken);
        FailIfTold(_answersLost, operations);
        return result;
    }

    private bool Fails()
    {
        lock (_lock)
        {
            if (_good > 0)
            {
                _good = _good == int.MaxValue ? _good : _good - 1;
                return false;
            }

            if (_bad > 0)
            {
                _bad--;
                return true;
            }

            _good = int.MaxValue;
            return false;
        }
    }

    private static void FailIfTold(ConcurrentQueue<Func<Operation, bool>> told, ImmutableArray<Operation> operations)
    {
        if (told.TryPeek(out var with) && operations.Any(with) && told.TryDequeue(out _))
            throw new TimeoutException("The store didn't answer.");
    }
}
