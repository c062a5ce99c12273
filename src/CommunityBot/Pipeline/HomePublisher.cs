using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Pushes the home pages that are to be shown anew to their platforms, one after the other.</summary>
internal sealed class HomePublisher(
    HomeQueue queue,
    HomeComposer composer,
    IEnumerable<IHome> homes,
    ILogger<HomePublisher> logger
) : BackgroundService
{
    private readonly Dictionary<string, IHome> _homes = homes.ToDictionary(home => home.Platform);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var account = await queue.TakeAsync(stoppingToken);
            if (_homes.TryGetValue(account.Platform, out var home))
                await TryShowAsync(home, account, stoppingToken);
        }
    }

    // A page that couldn't be shown is shown at the next look; the others must not wait for it.
    private async Task TryShowAsync(IHome home, Account account, CancellationToken stoppingToken)
    {
        try
        {
            var (page, reader) = await composer.ComposeAsync(account, stoppingToken);
            await home.ShowAsync(account, page, reader, stoppingToken);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            logger.HomeFailed(error, account.Platform);
        }
    }
}
