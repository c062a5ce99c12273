namespace CommunityBot.Bench.Dues;

/// <summary>Completes when so many things have happened.</summary>
internal sealed class Countdown(int count)
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = count;

    public Task Completion => _completion.Task;

    public void Signal()
    {
        if (Interlocked.Decrement(ref _left) is 0)
            _completion.TrySetResult();
    }
}
