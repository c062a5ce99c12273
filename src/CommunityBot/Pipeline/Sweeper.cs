using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>
/// Takes up what a crash left behind: events that were taken and not handled, messages that were decided and not sent,
/// moments that came while nobody was there. Once at start, before the bot is ready, and then from time to time.
/// </summary>
internal sealed class Sweeper(LeftBehind leftBehind, Readiness readiness, TimeProvider time, ILogger<Sweeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await leftBehind.TakeUpAsync(Duration.Zero, stoppingToken);
        readiness.IsReady = true;

        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // Younger events are still in the hands of those who took them.
                await leftBehind.TakeUpAsync(Duration.FromSeconds(30), stoppingToken);
                await leftBehind.PruneAsync(stoppingToken);
            }
            // A sweep is a safety net: it must go on whatever happened in one round.
            catch (Exception error) when (error is not OperationCanceledException)
            {
                logger.SweepFailed(error);
            }
        }
    }
}
