namespace CommunityBot.Simulation.Engine;

/// <summary>
/// Runs the continuations of one process on the simulation's thread, one after the other in the order in which they became
/// ready. Whatever comes from another thread would come at another time in every run, and is refused.
/// </summary>
internal sealed class Turns(Action betweenTurns) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Run, object? State)> _ready = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>A continuation that came from elsewhere; null while the run is deterministic.</summary>
    public string? Stray { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            Stray ??=
                $"A continuation left the simulation's thread: {d.Method.DeclaringType} from {Environment.StackTrace}";
            return;
        }

        _ready.Enqueue((d, state));
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Nothing in the bot waits for a turn.");

    /// <summary>Runs all that is ready, and what becomes ready by it.</summary>
    public void RunAll()
    {
        var outside = Current;
        SetSynchronizationContext(this);
        try
        {
            while (_ready.TryDequeue(out var turn))
            {
                turn.Run(turn.State);
                betweenTurns();
            }
        }
        finally
        {
            SetSynchronizationContext(outside);
        }
    }

    /// <summary>Waits for something that runs on threads of its own, a store for instance, without giving away the turn.</summary>
    public static T Outside<T>(Func<Task<T>> work)
    {
        var inside = Current;
        SetSynchronizationContext(null);
        try
        {
            return work().GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(inside);
        }
    }
}
