using System.Collections.Immutable;
using CommunityBot.Platforms;
using CommunityBot.Slack.WaysIn;

namespace CommunityBot.Slack.People;

/// <summary>What is remembered of accounts of Slack in memory: nothing of them is stored.</summary>
internal sealed class SlackAccountRecords(SlackDirectory directory, PassedOn passedOn) : IAccountRecords
{
    public string Platform => SlackPlatform.PlatformName;

    public Task<ImmutableArray<AccountRecord>> ReadAsync(Account account, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<AccountRecord>>([]);

    public Task EraseAsync(Account account, CancellationToken cancellationToken)
    {
        directory.Forget(account.Installation, account.User);
        passedOn.Forget(account.Installation, account.User);
        return Task.CompletedTask;
    }
}
