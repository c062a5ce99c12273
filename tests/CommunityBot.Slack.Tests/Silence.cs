using Microsoft.AspNetCore.Http;

namespace CommunityBot.Slack.Tests;

/// <summary>A server that takes a call and then says nothing.</summary>
internal sealed class Silence(Action<SlackCall>? take = null)
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Once it has the call.</summary>
    public Task Begun => _begun.Task;

    public async Task<IResult> KeepAsync(SlackCall call)
    {
        take?.Invoke(call);
        _begun.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, call.Aborted);
        return Results.Empty;
    }
}
