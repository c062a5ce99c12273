using CommunityBot.Scheduling;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Sandbox;

/// <summary>
/// Moves the Sandbox's clock forward, and on the way stops at every moment at which something is due, so that all of it
/// happens in its order and at its time. One journey at a time: the next waits for the one under way.
/// </summary>
internal sealed class TimeTravel(
    SandboxClock clock,
    SandboxStore store,
    SandboxFeed feed,
    DueTimes dues,
    Surroundings surroundings
) : IDisposable
{
    /// <summary>Something that stays due however often it is handled is a bug, and must not hold time still.</summary>
    private const int MaxStopsAtOnce = 50;

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
            var start = clock.GetCurrentInstant();
            await surroundings.QuietAsync(cancellationToken);

            var stops = 0;
            while (await dues.NextAsync(cancellationToken) is { } next && next <= moment && stops < MaxStopsAtOnce)
            {
                stops = next <= clock.GetCurrentInstant() ? stops + 1 : 0;
                Show(new Journey(start, clock.GetCurrentInstant(), moment));
                await clock.MoveToAsync(next, store);
                await dues.HandleAsync(clock.GetCurrentInstant(), cancellationToken);
                await surroundings.QuietAsync(cancellationToken);
            }

            await clock.MoveToAsync(moment, store);
            await surroundings.ClockMovedAsync(cancellationToken);
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
    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) => dues.NextAsync(cancellationToken);

    private void Show(Journey? journey)
    {
        Journey = journey;
        feed.Publish();
    }
}
