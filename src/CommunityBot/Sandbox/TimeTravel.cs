using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Sandbox;

/// <summary>Moves the Sandbox's clock forward. One journey at a time: the next waits for the one under way.</summary>
internal sealed class TimeTravel(SandboxClock clock, SandboxStore store, ITable table, SandboxFeed feed) : IDisposable
{
    private readonly SemaphoreSlim _travelling = new(1, 1);

    /// <summary>The journey under way; null while time takes its usual course.</summary>
    public Journey? Journey { get; private set; }

    public void Dispose() => _travelling.Dispose();

    /// <summary>Moves by a duration; returns when everything that was due on the way is done.</summary>
    public Task MoveByAsync(Duration duration, CancellationToken cancellationToken) =>
        MoveToAsync(clock.GetCurrentInstant() + duration, cancellationToken);

    /// <summary>Moves to a moment; returns when everything that was due on the way is done. Never moves back.</summary>
    public async Task MoveToAsync(Instant moment, CancellationToken cancellationToken)
    {
        await _travelling.WaitAsync(cancellationToken);

        try
        {
            var now = clock.GetCurrentInstant();
            Show(new Journey(now, now, moment));
            await clock.MoveToAsync(moment, store);
        }
        finally
        {
            Show(null);
            _travelling.Release();
        }
    }

    /// <summary>Moves to the next moment at which something is due; stays where nothing is.</summary>
    public async Task MoveToNextDueAsync(CancellationToken cancellationToken)
    {
        if (await NextDueAsync(cancellationToken) is { } next)
            await MoveToAsync(next, cancellationToken);
    }

    /// <summary>The next moment at which something is due in any community; null where nothing is.</summary>
    public async Task<Instant?> NextDueAsync(CancellationToken cancellationToken)
    {
        Instant? next = null;

        await foreach (var first in table.FirstOfEachPartitionAsync(DueKey.Prefix, cancellationToken))
        {
            var due = DueKey.Parse(first.Row.RowKey).At;
            next = next < due ? next : due;
        }

        return next;
    }

    private void Show(Journey? journey)
    {
        Journey = journey;
        feed.Publish();
    }
}
