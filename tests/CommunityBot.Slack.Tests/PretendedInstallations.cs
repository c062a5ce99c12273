using System.Collections.Concurrent;
using CommunityBot.Slack.Install;

namespace CommunityBot.Slack.Tests;

/// <summary>Installations whose tokens a test exchanges and takes back.</summary>
internal sealed class PretendedInstallations : ISlackInstallations
{
    public ConcurrentDictionary<string, string> Tokens { get; } = new([new("T1", "xoxb-1"), new("T2", "xoxb-2")]);

    public Task<SlackInstallation?> FindAsync(string installation, CancellationToken cancellationToken) =>
        Task.FromResult(
            Tokens.TryGetValue(installation, out var token)
                ? new SlackInstallation(installation, token, "U0BOT", null)
                : null
        );

    public Task<SlackInstallation?> FindAsync(string? team, string? enterprise, CancellationToken cancellationToken) =>
        FindAsync(team ?? "", cancellationToken);

    public Task ForgetAsync(string installation, CancellationToken cancellationToken)
    {
        Tokens.TryRemove(installation, out _);
        return Task.CompletedTask;
    }
}
