using CommunityBot.Core.Communities;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Pipeline;

/// <summary>Notices when somebody's home page is to be shown: they open it, or they did something and have seen it before.</summary>
internal sealed class Homes(ITable table, RowJson json, HomeQueue queue, IEnumerable<IHome> homes)
{
    private readonly HashSet<string> _platforms = [.. homes.Select(home => home.Platform)];

    public async Task OpenedAsync(Account account, CancellationToken cancellationToken)
    {
        var seen = new HomeSeen(account.User);
        await table.CommitAsync(
            Installation.Partition(account.Platform, account.Installation),
            [new Operation.Upsert(seen.RowKey, json.Write(seen))],
            cancellationToken
        );
        queue.Add(account);
    }

    public async Task RefreshAsync(Account account, CancellationToken cancellationToken)
    {
        if (_platforms.Contains(account.Platform) && await HasSeenAsync(account, cancellationToken))
            queue.Add(account);
    }

    private async Task<bool> HasSeenAsync(Account account, CancellationToken cancellationToken) =>
        await table.GetAsync(
            Installation.Partition(account.Platform, account.Installation),
            HomeSeen.Key(account.User),
            cancellationToken
        )
            is not null;
}
