using CommunityBot.Slack.Install.Keys;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Install;

/// <summary>
/// What comes before anything else starts: the keys, that tokens can be read, and the workspace of the settings. And, once
/// all runs, which permissions are missing.
/// </summary>
internal sealed class SlackStart(
    TableKeyRing keys,
    SettingsWorkspace workspace,
    TokenVault vault,
    ILogger<SlackStart> logger
) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await keys.LoadAsync(cancellationToken);
        await workspace.ConnectAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await keys.FlushAsync(cancellationToken);

        await foreach (var held in vault.ReadAllAsync(cancellationToken))
            SlackScopes.TellMissing(logger, held.Grant.Installation.Id, held.Grant.Scopes);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
