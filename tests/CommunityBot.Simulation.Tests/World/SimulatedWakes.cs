using CommunityBot.Core;
using CommunityBot.Scheduling;
using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>Wakes the partitions of one process by its clock, as Quartz does: a little late, and never before.</summary>
internal sealed class SimulatedWakes(SimulatedWorld world, Node node) : IWakeScheduler
{
    private static readonly Duration MostLate = Duration.FromMilliseconds(200);

    private readonly Dictionary<PartitionKey, Instant> _armed = [];

    /// <summary>What is woken.</summary>
    public Func<PartitionKey, Task>? Wake { get; set; }

    public Task ArmAsync(PartitionKey partition, Instant at, CancellationToken cancellationToken)
    {
        if (!_armed.TryGetValue(partition, out var earlier) || at < earlier)
        {
            _armed[partition] = at;
            Await(partition, at);
        }

        return Task.CompletedTask;
    }

    public Task FiredAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        _armed.Remove(partition);
        return Task.CompletedTask;
    }

    /// <summary>The clock shows another time than the waits were made for.</summary>
    public void ClockMoved()
    {
        foreach (var (partition, at) in _armed)
            Await(partition, at);
    }

    private void Await(PartitionKey partition, Instant at)
    {
        var wait = Duration.Max(Duration.Zero, at - world.Time.OnTheClock);
        world.Time.After(wait + world.Dice.Between(Duration.Zero, MostLate), () => Fire(partition, at));
    }

    private void Fire(PartitionKey partition, Instant at)
    {
        if (node.IsDead || !_armed.TryGetValue(partition, out var armed) || armed != at)
            return;

        if (world.Time.OnTheClock < at)
        {
            Await(partition, at);
            return;
        }

        world.Log($"wake {partition}");
        node.Post(() => Wake!(partition));
    }
}
