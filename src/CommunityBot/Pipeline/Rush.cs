namespace CommunityBot.Pipeline;

/// <summary>
/// Whether events come in faster than they can be written down. A platform waits three seconds for its acknowledgement, a
/// person some more for an answer: in a rush what was accepted before gives way to what is being accepted.
/// </summary>
internal sealed class Rush
{
    private const int Crowd = 16;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Nobody gives way for longer: even in a rush without an end something is handled.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    private int _entering;

    /// <summary>An event comes in, until what this gives is disposed of.</summary>
    public IDisposable Enter()
    {
        Interlocked.Increment(ref _entering);
        return new Entered(this);
    }

    /// <summary>Waits while there is a rush. By the machine's own time, which nobody moves.</summary>
    public async Task GiveWayAsync(CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; _entering >= Crowd && waited < LongestWait; waited += Look)
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
    }

    private sealed class Entered(Rush rush) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref rush._entering);
    }
}
