using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;
using NodaTime;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>
/// Sends what happened to the app, and again where it wasn't taken. https://docs.slack.dev/apis/events-api/#retries
/// </summary>
internal sealed class EventDispatcher(SlackWorld world, IRoute route) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, byte> _underWay = new();
    private readonly CancellationTokenSource _stopping = new();

    public ConcurrentQueue<DeliveryAttempt> Attempts { get; } = new();

    /// <summary>Sends events without waiting for the app.</summary>
    public void Start(IReadOnlyList<Happening> happenings)
    {
        foreach (var happening in happenings)
            Track(DeliverAsync(happening));
    }

    /// <summary>Sends events and waits until the app has taken or refused each once; repetitions go on by themselves.</summary>
    public async Task DeliverAsync(IReadOnlyList<Happening> happenings)
    {
        foreach (var happening in happenings)
        {
            var first = new TaskCompletionSource();
            Track(DeliverAsync(happening, first));
            await first.Task;
        }
    }

    /// <summary>Sends something that is sent but once: a command, an interaction.</summary>
    public async Task<DeliveryOutcome> SendAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var start = world.Options.Clock.GetTimestamp();
        var at = world.Now;
        var outcome = await route.SendAsync(parcel, cancellationToken);
        var took = Duration.FromTimeSpan(world.Options.Clock.GetElapsedTime(start));
        Attempts.Enqueue(new(parcel.Kind, parcel.Payload, parcel.Retry, at, took, outcome));
        return outcome;
    }

    /// <summary>Until nothing is under way to the app any more, repetitions included.</summary>
    public async Task QuietAsync(CancellationToken cancellationToken)
    {
        while (!_underWay.IsEmpty)
        {
            await Task.WhenAll(_underWay.Keys).WaitAsync(cancellationToken);
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await QuietAsync(CancellationToken.None);
        _stopping.Dispose();
    }

    private void Track(Task task)
    {
        _underWay.TryAdd(task, 0);
        _ = task.ContinueWith(done => _underWay.TryRemove(done, out _), TaskScheduler.Default);
    }

    private async Task DeliverAsync(Happening happening, TaskCompletionSource? first = null)
    {
        try
        {
            await TryAsync(Envelope(happening), first);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The fake is being stopped: what wasn't delivered never will be.
        }
        finally
        {
            first?.TrySetResult();
        }
    }

    private async Task TryAsync(JsonObject envelope, TaskCompletionSource? first)
    {
        var outcome = await SendAsync(new(ParcelKind.Event, envelope), _stopping.Token);
        first?.TrySetResult();
        for (var retry = 1; retry <= world.Options.Retries.Count; retry++)
        {
            if (outcome is DeliveryOutcome.Taken or DeliveryOutcome.Refused { IsFinal: true })
                return;

            var reason = Reason(outcome);
            await Task.Delay(world.Options.Retries[retry - 1].ToTimeSpan(), world.Options.Clock, _stopping.Token);
            outcome = await SendAsync(
                new(ParcelKind.Event, envelope) { Retry = retry, RetryReason = reason },
                _stopping.Token
            );
        }
    }

    private static string Reason(DeliveryOutcome outcome) =>
        outcome switch
        {
            DeliveryOutcome.TimedOut => "http_timeout",
            DeliveryOutcome.Refused => "http_error",
            _ => "connection_failed",
        };

    private JsonObject Envelope(Happening happening)
    {
        var shared = happening.IsShared;
        return new()
        {
            ["token"] = "deprecated",
            ["type"] = "event_callback",
            ["team_id"] = happening.Team.Id,
            ["enterprise_id"] = happening.Team.Enterprise,
            ["context_team_id"] = happening.Team.Id,
            ["context_enterprise_id"] = happening.Team.Enterprise,
            ["api_app_id"] = SlackWorld.AppId,
            ["event"] = happening.Event.DeepClone(),
            ["event_id"] = world.Ids.Next("Ev"),
            ["event_time"] = world.Now.ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(happening.Installation.Authorization(happening.Team)),
            ["is_ext_shared_channel"] = shared,
            ["event_context"] = $"4-{Ids.Secret(8)}",
        };
    }
}
