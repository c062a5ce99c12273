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
        // At start everything that waits is an earlier run's; later, young events are in the hands of those who took them.
        await SweepAsync(Duration.Zero, stoppingToken);

        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await SweepAsync(readiness.IsReady ? Duration.FromTimeSpan(Pause) : Duration.Zero, stoppingToken);
    }

    // A sweep is a safety net: it must go on whatever happened in one round.
    private async Task SweepAsync(Duration age, CancellationToken stoppingToken)
    {
        try
        {
            await leftBehind.TakeUpAsync(age, stoppingToken);
            readiness.IsReady = true;
            await leftBehind.PruneAsync(stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            logger.SweepFailed(error);
        }
    }
}
