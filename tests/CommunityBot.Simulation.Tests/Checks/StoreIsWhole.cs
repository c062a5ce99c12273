using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Simulation.Engine;

namespace CommunityBot.Simulation.Checks;

/// <summary>In the end the store holds what was committed, all of it can be read, and nothing waits any more.</summary>
internal sealed class StoreIsWhole : Check
{
    private static readonly string[] Left = [InboxRow.Prefix, OutboxKey.Prefix];

    public override void Ended()
    {
        foreach (var partition in Mirror.Partitions)
            Compare(partition);
    }

    private void Compare(PartitionKey partition)
    {
        var stored = Turns.Outside(() =>
            World.Store.RangeAsync(partition, "", null, int.MaxValue, CancellationToken.None)
        );
        var expected = Mirror.Of(partition);

        if (!stored.Select(row => (row.RowKey, row.Json)).SequenceEqual(expected.Select(row => (row.Key, row.Value))))
            Violated($"{partition} holds something else than was committed to it.");

        foreach (var row in stored)
        {
            if (Left.Any(prefix => row.RowKey.StartsWith(prefix, StringComparison.Ordinal)))
                Violated($"{row.RowKey} was left in {partition}.");

            if (World.Plant.Capabilities.Rows.ContainsKey(row.RowKey.Split('|')[0]))
                Mirror.Read(row.RowKey, row.Json);
        }
    }
}
