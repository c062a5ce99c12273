using CommunityBot.Platforms;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Teams.People;

/// <summary>Works the rosters off, those of an earlier process too.</summary>
internal sealed class RosterWork(Rosters rosters, RosterReader reader, WireTime time, ILogger<RosterWork> logger)
    : BackgroundService
{
    private static readonly Duration AWhile = Duration.FromSeconds(30);

    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TakeUpAsync(stoppingToken);

        while (!stoppingToken.IsCancellationRequested)
        {
            if (_busy.Count == 0)
                _busy.Add(await rosters.Begun.ReadAsync(stoppingToken));

            while (rosters.Begun.TryRead(out var begun))
                _busy.Add(begun);

            if (await RoundAsync(stoppingToken) is { } wait)
                await Task.Delay(wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1), time.Clock, stoppingToken);
        }
    }

    private async Task TakeUpAsync(CancellationToken stoppingToken)
    {
        try
        {
            _busy.UnionWith(await rosters.LeftAsync(stoppingToken));
        }
        // A store that fails now is told of by others; the rosters of this process must be worked off all the same.
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            logger.RosterFailed(error);
        }
    }

    /// <summary>A page of each roster.</summary>
    /// <returns>How long until one of them can go on; null where one can at once, or none is left.</returns>
    private async Task<Duration?> RoundAsync(CancellationToken stoppingToken)
    {
        Duration? soonest = AWhile;

        foreach (var tenant in _busy.ToArray())
        {
            var wait = await RoundAsync(tenant, stoppingToken);
            soonest = wait is null || soonest is null ? null : Duration.Min(wait.Value, soonest.Value);
        }

        return soonest;
    }

    private async Task<Duration?> RoundAsync(string tenant, CancellationToken stoppingToken)
    {
        try
        {
            var all = await rosters.OfAsync(tenant, stoppingToken);
            if (all.Count == 0)
            {
                _busy.Remove(tenant);
                return null;
            }

            Duration? soonest = AWhile;
            foreach (var roster in all)
            {
                var wait = await reader.TakePageAsync(roster, stoppingToken);
                soonest = wait is null || soonest is null ? null : Duration.Min(wait.Value, soonest.Value);
            }

            return soonest;
        }
        // Whatever fails, Slack or the store, the row is still there.
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            logger.RosterFailed(error);
            return AWhile;
        }
    }
}
