using CommunityBot.Platforms;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Install;

/// <summary>Keeps tokens young in the background, so that nobody's click waits for the next one.</summary>
internal sealed class TokenRefresher(
    TokenVault vault,
    TokenRotation rotation,
    GrantedInstallations granted,
    WireTime time,
    ILogger<TokenRefresher> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(20);

    /// <summary>Fetches the next token of every installation that needs one soon.</summary>
    public async Task RefreshDueAsync(CancellationToken cancellationToken)
    {
        await foreach (var held in vault.ReadAllAsync(cancellationToken))
        {
            if (rotation.IsDue(held.Grant))
                await granted.RefreshAsync(held.Grant.Installation.Id, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time.Clock);
        do
        {
            await TryRefreshAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // An outermost loop: whatever a round failed of, the next one goes on.
    private async Task TryRefreshAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RefreshDueAsync(stoppingToken);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            logger.RoundFailed(error);
        }
    }
}
