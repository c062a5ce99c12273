using Microsoft.Extensions.Options;
using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>Takes up the Sandbox where an earlier process left it, before anything else asks for the time.</summary>
internal sealed class SandboxStart(
    SandboxStore store,
    SandboxClock clock,
    SandboxWorkspace workspace,
    IOptions<SandboxOptions> options
) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await store.GetOffsetAsync(cancellationToken) is { } offset)
            clock.Restore(offset);
        else if (options.Value.StartAt is { } start)
            await clock.BeginAtAsync(Instant.FromDateTimeOffset(start), store);

        await workspace.OpenAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
