using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Tests.Pipeline;

/// <summary>A store that takes so many commits and then fails some, as a full disk or a lost connection would have it.</summary>
internal sealed class FailingTable(ITable table) : ITable
{
    private readonly Lock _lock = new();
    private int _good = int.MaxValue;
    private int _bad;

    /// <summary>After so many commits so many fail.</summary>
    public void FailAfter(int commits, int failures)
    {
        lock (_lock)
            (_good, _bad) = (commits, failures);
    }

    public Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken) =>
        table.GetAsync(partition, rowKey, cancellationToken);

    public Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) => table.RangeAsync(partition, prefix, after, limit, cancellationToken);

    public IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(string prefix, CancellationToken cancellationToken) =>
        table.FirstOfEachPartitionAsync(prefix, cancellationToken);

    public Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    ) =>
        Fails()
            ? throw new InvalidOperationException("The store fails.")
            : table.CommitAsync(partition, operations, cancellationToken);

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
}
