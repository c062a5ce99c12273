using System.Threading.Channels;
using CommunityBot.Core;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>
/// The partitions that have something to send. A partition is given to one sender at a time, so that its order is kept;
/// what is added meanwhile is sent after.
/// </summary>
internal sealed class OutboxQueue(TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Channel<PartitionKey> _ready = Channel.CreateUnbounded<PartitionKey>();
    private readonly Dictionary<PartitionKey, bool> _again = [];
    private readonly Dictionary<PartitionKey, Later> _later = [];
    private TaskCompletionSource _idle = Completed();

    /// <summary>The partition has something to send.</summary>
    public void Add(PartitionKey partition)
    {
        lock (_lock)
        {
            if (_again.ContainsKey(partition))
            {
                _again[partition] = true;
                return;
            }

            if (_again.Count == 0)
                _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

            _again.Add(partition, false);
            _ready.Writer.TryWrite(partition);
        }
    }

    /// <summary>
    /// The partition has something that may be sent after a while; the earliest of several whiles counts. Forgotten with
    /// the process: sweeps find it.
    /// </summary>
    public void AddAfter(PartitionKey partition, Duration wait)
    {
        var at = time.GetCurrentInstant() + wait;
        lock (_lock)
        {
            if (_later.TryGetValue(partition, out var earlier) && earlier.At <= at)
                return;

            earlier?.Timer.Dispose();
            var timer = time.CreateTimer(_ => AddNow(partition), null, wait.ToTimeSpan(), Timeout.InfiniteTimeSpan);
            _later[partition] = new(at, timer);
        }
    }

    /// <summary>The next partition; it is the taker's until <see cref="Done"/>.</summary>
    public ValueTask<PartitionKey> TakeAsync(CancellationToken cancellationToken) =>
        _ready.Reader.ReadAsync(cancellationToken);

    /// <summary>The taker has sent what it could.</summary>
    public void Done(PartitionKey partition)
    {
        lock (_lock)
        {
            if (_again[partition])
            {
                _again[partition] = false;
                _ready.Writer.TryWrite(partition);
                return;
            }

            _again.Remove(partition);
            if (_again.Count == 0)
                _idle.SetResult();
        }
    }

    /// <summary>Completes when there is nothing left to send for now.</summary>
    public Task IdleAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            return _idle.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var later in _later.Values)
                later.Timer.Dispose();
        }
    }

    private void AddNow(PartitionKey partition)
    {
        lock (_lock)
        {
            if (_later.Remove(partition, out var fired))
                fired.Timer.Dispose();

            Add(partition);
        }
    }

    private static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }

    private sealed record Later(Instant At, ITimer Timer);
}
