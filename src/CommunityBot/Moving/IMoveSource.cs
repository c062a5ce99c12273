using CommunityBot.Core;

namespace CommunityBot.Moving;

/// <summary>Where rows come from: a store or a file.</summary>
internal interface IMoveSource
{
    /// <summary>By what an interrupted move is known again; nothing secret.</summary>
    string Id { get; }

    /// <summary>Its rows, partition by partition, without the partitions that are done.</summary>
    IAsyncEnumerable<MovedRow> ReadAsync(IReadOnlySet<PartitionKey> done, CancellationToken cancellationToken);
}
