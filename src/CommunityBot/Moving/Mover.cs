using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>Moves what a source has into a store, partition by partition, from where it was interrupted.</summary>
internal sealed class Mover(IMoveSource source, ITable target, ITable sealing, MoveProgress progress)
{
    private readonly MoveMarks _marks = new(target, source.Id);
    private readonly TableWriter _writer = new(target, sealing);

    /// <summary>Whether another move was interrupted after having begun.</summary>
    public Task<HashSet<PartitionKey>?> BegunAsync(CancellationToken cancellationToken) =>
        _marks.ReadAsync(cancellationToken);

    /// <summary>Gives how many rows were left as they were in the target.</summary>
    public async Task<long> MoveAsync(CancellationToken cancellationToken)
    {
        var done = await _marks.ReadAsync(cancellationToken);
        if (done is null)
            await _marks.BeginAsync(cancellationToken);

        PartitionKey? current = null;
        await foreach (var row in source.ReadAsync(done ?? [], cancellationToken))
        {
            if (current is { } before && before != row.Partition)
                await EndAsync(before, cancellationToken);

            current = row.Partition;
            await _writer.AddAsync(row, cancellationToken);
            progress.Moved(row.Partition);
        }

        if (current is { } last)
            await EndAsync(last, cancellationToken);

        await _marks.RemoveAsync(cancellationToken);
        return _writer.Kept;
    }

    private async Task EndAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        await _writer.FlushAsync(cancellationToken);
        await _marks.MarkAsync(partition, cancellationToken);
    }
}
