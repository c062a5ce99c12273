using System.Collections.Immutable;
using CommunityBot.Core;

namespace CommunityBot.Storage.Rows;

/// <summary>
/// A table of rows with the semantics of Azure Tables: rows ordered by key (ordinal) within a partition, and atomic
/// batches within one partition. Keys and JSON are well-formed Unicode without U+0000, anything else is an
/// <see cref="ArgumentException"/>. All stores pass the same contract tests.
/// </summary>
public interface ITable
{
    /// <summary>The most operations in one batch; the limit of Azure Tables.</summary>
    const int MaxOperations = 100;

    /// <summary>The row of that key; null where there is none.</summary>
    Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken);

    /// <summary>
    /// The rows whose keys begin with the prefix and come after <paramref name="after"/>, in order, at most
    /// <paramref name="limit"/>.
    /// </summary>
    Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// The first row under the prefix in every partition that has one. Reads the whole table's keys in the worst case:
    /// for start-up and sweeps, never for answering somebody.
    /// </summary>
    IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Does all operations or none. When it says committed, the change survives the death of the process.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MaxOperations"/>, none, or two on the same row.</exception>
    /// <exception cref="CommitFailedException">The store could not write; nothing of the batch is visible.</exception>
    /// <exception cref="CommitUncertainException">The store went away meanwhile: whether it is stored isn't known.</exception>
    Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    );
}
