using Microsoft.Extensions.Hosting;

namespace CommunityBot.Storage.Keys;

/// <summary>
/// Reads the keys before anything else starts, and looks from time to time whether another process has written one: by the
/// machine's own time, which nobody moves.
/// </summary>
internal sealed class KeysStart(TableKeyRing keys) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public Task StartingAsync(CancellationToken cancellationToken) => keys.LoadAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => keys.FlushAsync(cancellationToken);

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await TryLookAsync(stoppingToken);
    }

    // A store that fails now is told of by others, and the next look is soon.
    private async Task TryLookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await keys.FlushAsync(stoppingToken);
            await keys.LoadAsync(stoppingToken);
        }
        catch (Exception) when (!stoppingToken.IsCancellationRequested) { }
    }
}
