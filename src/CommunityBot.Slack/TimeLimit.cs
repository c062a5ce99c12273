using CommunityBot.Platforms;

namespace CommunityBot.Slack;

/// <summary>How long we wait for Slack, by the clock of the wire.</summary>
internal static class TimeLimit
{
    /// <summary>Does something that may take so long.</summary>
    /// <exception cref="TimeoutException">It took longer; it may have been done.</exception>
    public static async Task<TResult> HoldAsync<TResult>(
        WireTime time,
        TimeSpan limit,
        string what,
        Func<CancellationToken, Task<TResult>> doing,
        CancellationToken cancellationToken
    )
    {
        using var timeout = new CancellationTokenSource(limit, time.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);

        try
        {
            return await doing(either.Token);
        }
        catch (OperationCanceledException error)
            when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Slack didn't answer {what} within {limit.TotalSeconds} seconds.", error);
        }
    }
}
