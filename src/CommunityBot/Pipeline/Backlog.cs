using System.Text;
using System.Threading.Channels;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>
/// Accepted events on their way to being handled, in a few queues: those of one account in one queue, so that they keep
/// their order. Losing it loses nothing: every event is a row, and sweeps find it.
/// </summary>
internal sealed class Backlog
{
    private const int Queues = 4;

    /// <summary>What comes beyond that many waits for a sweep instead of filling the memory.</summary>
    private const int Most = 200_000;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _inHand = new(StringComparer.Ordinal);
    private readonly Channel<AcceptedEvent>[] _queues =
    [
        .. Enumerable
            .Range(0, Queues)
            .Select(_ => Channel.CreateUnbounded<AcceptedEvent>(new() { SingleReader = true })),
    ];

    private TaskCompletionSource _idle = new();

    public Backlog() => _idle.SetResult();

    public IEnumerable<ChannelReader<AcceptedEvent>> Readers => _queues.Select(queue => queue.Reader);

    /// <summary>Whether somebody is about to handle it, so that a sweep needn't.</summary>
    public bool Holds(InboxRow row)
    {
        lock (_lock)
            return _inHand.Contains(row.RowKey);
    }

    public void Add(InboxRow row)
    {
        lock (_lock)
        {
            if (_inHand.Count >= Most || !_inHand.Add(row.RowKey))
                return;

            if (_inHand.Count == 1)
                _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

            _queues[QueueOf(row.Inbound.From)].Writer.TryWrite(AcceptedEvent.Of(row));
        }
    }

    /// <summary>It has been handled, or has failed and is a sweep's.</summary>
    public void Done(AcceptedEvent accepted)
    {
        lock (_lock)
        {
            if (_inHand.Remove(accepted.RowKey) && _inHand.Count == 0)
                _idle.SetResult();
        }
    }

    /// <summary>Completes when there is nothing to handle for now.</summary>
    public Task IdleAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            return _idle.Task.WaitAsync(cancellationToken);
    }

    private static int QueueOf(Account account) =>
        Encoding.UTF8.GetBytes(account.User).Aggregate(0, (hash, next) => ((hash * 31) + next) & 0xFFFFFF) % Queues;
}
