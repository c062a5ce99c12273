using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>
/// What a store that is being moved into knows of the move: from where, and which partitions are done. So the same command
/// goes on where it was interrupted. When all is done, the marks go.
/// </summary>
internal sealed class MoveMarks(ITable target, string source)
{
    private const string From = "moving|";
    private const string Done = "moved|";

    public static PartitionKey Partition { get; } = new("moving");

    /// <summary>The partitions that are done; null where this move hasn't begun.</summary>
    /// <exception cref="MoveFailedException">Another move was interrupted here.</exception>
    public async Task<HashSet<PartitionKey>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await target.GetAsync(Partition, From, cancellationToken) is not { } from)
            return null;
        if (!string.Equals(from.Json, MoveMarkJson.Write(source), StringComparison.Ordinal))
            throw new MoveFailedException(MovingTexts.OtherMove(MoveMarkJson.Read(from.Json)));

        var done = new HashSet<PartitionKey>();
        await foreach (var row in new PartitionWalk(target).RowsAsync(Partition, cancellationToken))
        {
            if (row.RowKey.StartsWith(Done, StringComparison.Ordinal))
                done.Add(new(row.RowKey[Done.Length..]));
        }

        return done;
    }

    public Task BeginAsync(CancellationToken cancellationToken) =>
        target.CommitAsync(Partition, [new Operation.Insert(From, MoveMarkJson.Write(source))], cancellationToken);

    public Task MarkAsync(PartitionKey partition, CancellationToken cancellationToken) =>
        target.CommitAsync(Partition, [new Operation.Upsert(Done + partition.Value, "{}")], cancellationToken);

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        while (await target.RangeAsync(Partition, Done, null, ITable.MaxOperations, cancellationToken) is [_, ..] marks)
            await target.CommitAsync(
                Partition,
                [.. marks.Select(mark => new Operation.Remove(mark.RowKey))],
                cancellationToken
            );

        await target.CommitAsync(Partition, [new Operation.Remove(From)], cancellationToken);
    }
}
