using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CommunityBot.Core;
using CommunityBot.Simulation.Engine;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>The store as one process sees it: it answers in its own time, at times not at all, and others write too.</summary>
internal sealed class FaultyTable(SimulatedWorld world, Node node) : ITable
{
    private static readonly Duration SlowAtMost = Duration.FromSeconds(20);

    public async Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken)
    {
        await TurnAsync("get");
        MayTimeOut(world.Faults.ReadTimeout);
        return Turns.Outside(() => world.Store.GetAsync(partition, rowKey, CancellationToken.None));
    }

    public async Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await TurnAsync("range");
        MayTimeOut(world.Faults.ReadTimeout);
        return Turns.Outside(() => world.Store.RangeAsync(partition, prefix, after, limit, CancellationToken.None));
    }

    public async IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await TurnAsync("firsts");
        MayTimeOut(world.Faults.ReadTimeout);
        var rows = Turns.Outside(async () =>
        {
            var all = new List<LocatedRow>();
            await foreach (var row in world.Store.FirstOfEachPartitionAsync(prefix, CancellationToken.None))
                all.Add(row);

            return all;
        });

        foreach (var row in rows)
            yield return row;
    }

    public async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        await TurnAsync("commit");
        world.Commits++;
        await MayDieAsync(world.Faults.DeathBeforeCommit, world.Commits * 2);
        MayTimeOut(world.Faults.TimeoutBeforeCommit);
        MayBeOvertaken(partition, operations);

        var result = Turns.Outside(() => world.Store.CommitAsync(partition, operations, CancellationToken.None));
        if (result is CommitResult.Committed)
            world.Watch.Committed(partition, operations);
        else
            world.Log($"conflict {partition}");

        await MayDieAsync(world.Faults.DeathAfterCommit, (world.Commits * 2) + 1);
        MayTimeOut(world.Faults.TimeoutAfterCommit);
        return result;
    }

    private Task TurnAsync(string what) =>
        node.TurnAsync(
            what,
            world.Dice.Chance(world.Faults.SlowStore) ? world.Dice.Between(Duration.Zero, SlowAtMost) : Duration.Zero
        );

    private void MayTimeOut(double probability)
    {
        if (!world.Dice.Chance(probability))
            return;

        world.Log("store timed out");
        throw new TimeoutException("The store didn't answer.");
    }

    private async Task MayDieAsync(double probability, int point)
    {
        if (point != world.DiesAt && !world.Dice.Chance(probability))
            return;

        node.Die();
        await NodeDeath.Forever;
    }

    // Somebody else writes what they read, so that the row has another ETag and nothing else is changed.
    private void MayBeOvertaken(PartitionKey partition, ImmutableArray<Operation> operations)
    {
        if (!world.Dice.Chance(world.Faults.Conflict))
            return;

        var read = operations.FirstOrDefault(operation => operation is Operation.Replace or Operation.Delete);
        if (
            read is not null
            && Turns.Outside(() => world.Store.GetAsync(partition, read.RowKey, CancellationToken.None)) is { } row
        )
            Turns.Outside(() =>
                world.Store.CommitAsync(partition, [new Operation.Upsert(row.RowKey, row.Json)], CancellationToken.None)
            );
    }
}
