using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Simulation.World;

namespace CommunityBot.Simulation.Checks;

/// <summary>Something that must hold at every step of a run. Each method is told of one kind of step.</summary>
internal abstract class Check
{
    private Watch? _watch;

    /// <summary>What must hold of the pipeline, whatever passes through it.</summary>
    public static ImmutableArray<Check> OfThePipeline =>
        [new DuesFitTheirRows(), new NothingCrosses(), new StoreIsWhole()];

    protected SimulatedWorld World => _watch!.World;

    protected Mirror Mirror => _watch!.Mirror;

    protected EveryEventOnce Events => _watch!.Events;

    protected EveryMessageOnce Messages => _watch!.Messages;

    public void Join(Watch watch) => _watch = watch;

    /// <summary>A batch has been stored.</summary>
    public virtual void Committed(Commit commit) { }

    /// <summary>A platform has shown a message.</summary>
    public virtual void Delivered(Delivery delivery) { }

    /// <summary>A platform has refused a message for good.</summary>
    public virtual void Refused(string key) { }

    /// <summary>The bot has told a platform that it has an event; it need not be stored where its answer was all of it.</summary>
    public virtual void Accepted(Inbound inbound, bool isStored) { }

    /// <summary>A platform has given up bringing an event to the bot, which never said that it has it.</summary>
    public virtual void GaveUp(string id) { }

    /// <summary>Somebody sees a form.</summary>
    public virtual void Shown(Persona persona, Place place, Form form) { }

    /// <summary>Somebody is told something at once, outside any conversation.</summary>
    public virtual void Said(Persona persona, Place place, Message message) { }

    /// <summary>The run is over, and everything has come to rest.</summary>
    public virtual void Ended() { }

    protected void Violated(string what) => _watch!.Violated($"{GetType().Name}: {what}");
}
