namespace CommunityBot.Slack.Install;

/// <summary>One at a time, for each installation; a few share a turn, so that there are never many.</summary>
internal sealed class Turns
{
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Runs the work when it is this installation's turn.</summary>
    public async Task<TResult> TakeAsync<TResult>(
        string installation,
        Func<Task<TResult>> work,
        CancellationToken cancellationToken
    )
    {
        var turn = _turns[(uint)string.GetHashCode(installation, StringComparison.Ordinal) % _turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }
}
