using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Simulation.Planted;
using CommunityBot.Simulation.World;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Simulation.Checks;

/// <summary>Sees every step of a run, writes it down, and tells the checks.</summary>
internal sealed class Watch
{
    private readonly ImmutableArray<Check> _checks;

    public Watch(SimulatedWorld world, ImmutableArray<Check> checks)
    {
        World = world;
        Mirror = new(Plant.Json);
        _checks = [Events, Messages, .. checks];
        foreach (var check in _checks)
            check.Join(this);
    }

    public SimulatedWorld World { get; }

    public Mirror Mirror { get; }

    /// <summary>What became of every event.</summary>
    public EveryEventOnce Events { get; } = new();

    /// <summary>What became of everything that was to be sent.</summary>
    public EveryMessageOnce Messages { get; } = new();

    /// <summary>The first thing that didn't hold; null while all does.</summary>
    public string? Violation { get; private set; }

    public void Violated(string what)
    {
        if (Violation is null)
            World.Log($"VIOLATION {what}");

        Violation ??= what;
    }

    public void Committed(PartitionKey partition, ImmutableArray<Operation> operations)
    {
        var commit = Mirror.Apply(partition, operations, World.Time.OnTheClock);
        World.Log(
            $"commit {partition} {string.Join(", ", operations.Select(operation => $"{operation.GetType().Name} {operation.RowKey}"))}"
        );
        Tell(check => check.Committed(commit));
    }

    public void Delivered(Delivery delivery)
    {
        World.Log($"delivered {delivery.Outgoing.Key} as {delivery.As.Id} in {delivery.As.Place.Conversation}");
        Tell(check => check.Delivered(delivery));
    }

    public void Refused(string key)
    {
        World.Log($"refused {key}");
        Tell(check => check.Refused(key));
    }

    public void Accepted(Inbound inbound, bool isStored)
    {
        World.Log($"accepted {inbound.Id}");
        Tell(check => check.Accepted(inbound, isStored));
    }

    public void GaveUp(string id)
    {
        World.Log($"given up {id}");
        Tell(check => check.GaveUp(id));
    }

    public void Shown(Persona persona, Place place, Form form) => Tell(check => check.Shown(persona, place, form));

    public void Said(Persona persona, Place place, Message message) =>
        Tell(check => check.Said(persona, place, message));

    public void Ended() => Tell(check => check.Ended());

    // The pipeline must not notice: what a check throws would be caught there as its own failure.
    private void Tell(Action<Check> what)
    {
        foreach (var check in _checks)
        {
            try
            {
                what(check);
            }
            catch (Exception error)
            {
                Violated($"{check.GetType().Name} failed: {error}");
            }
        }
    }
}
