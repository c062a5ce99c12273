using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Install;

/// <summary>
/// What comes before anything else starts, after the keys: the workspace of the settings. And, once
/// all runs, which permissions are missing.
/// </summary>
internal sealed class SlackStart(SettingsWorkspace workspace, TokenVault vault, ILogger<SlackStart> logger)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => workspace.ConnectAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await foreach (var held in vault.ReadAllAsync(cancellationToken))
            SlackScopes.TellMissing(logger, held.Grant.Installation.Id, held.Grant.Scopes);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
