using NodaTime;

namespace CommunityBot.Simulation.Engine;

/// <summary>
/// Time as it really passes in a run, and what is to happen at which moment. The bot's own clock may be wrong by an error
/// that changes; nothing else goes by it.
/// </summary>
internal sealed class WorldTime(Instant start)
{
    private readonly PriorityQueue<Action, (Instant At, long Order)> _agenda = new();
    private long _order;

    public Instant Now { get; private set; } = start;

    /// <summary>By how much the bot's clock is ahead of the world's.</summary>
    public Duration ClockError { get; set; }

    /// <summary>What the bot's clock shows.</summary>
    public Instant OnTheClock => Now + ClockError;

    /// <summary>When something is to happen next; null where nothing is.</summary>
    public Instant? Next => _agenda.TryPeek(out _, out var next) ? next.At : null;

    public void Pass(Duration time) => Now += time;

    public void PassTo(Instant moment) => Now = Instant.Max(Now, moment);

    public void At(Instant moment, Action happens) => _agenda.Enqueue(happens, (moment, _order++));

    public void After(Duration wait, Action happens) => At(Now + wait, happens);

    /// <summary>Lets the next thing on the agenda happen, at its time.</summary>
    public void Happen()
    {
        _agenda.TryDequeue(out var happens, out var when);
        PassTo(when.At);
        happens!();
    }
}
