namespace CommunityBot.Privacy;

/// <summary>Purges from time to time. By the bot's own time, so that the Sandbox's clock moves it too.</summary>
internal sealed class PurgeWork(Purge purge, TimeProvider time, ILogger<PurgeWork> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await TryRunAsync(stoppingToken);
    }

    // An outermost loop: whatever a run failed of, the next one goes on.
    private async Task TryRunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await purge.RunAsync(stoppingToken);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            logger.PurgeFailed(error);
        }
    }
}
