using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>Erases an account from its installation, and the person that it was of with all that is theirs.</summary>
internal sealed class AccountEraser(
    ITable table,
    Scrubber scrubber,
    Homes homes,
    PersonEraser persons,
    IEnumerable<IAccountRecords> adapters
)
{
    public async Task EraseAsync(ForgottenAccount forgotten, string except, CancellationToken cancellationToken)
    {
        var account = LeaverDirectory.Of(forgotten.Account);
        var theirs = Theirs.InInstallation(forgotten.Leaver, forgotten.Returned.Gone, account);
        var installation = Installation.Partition(account.Platform, account.Installation);

        // Their home page shows what a stranger sees, before it is forgotten that they ever looked at it.
        await homes.RefreshAsync(account, cancellationToken);
        foreach (var adapter in adapters.Where(adapter => adapter.Platform == account.Platform))
            await adapter.EraseAsync(account, cancellationToken);

        await table.CommitAsync(
            installation,
            [new Operation.Remove(AccountLink.Key(account.User)), new Operation.Remove(HomeSeen.Key(account.User))],
            cancellationToken
        );
        await scrubber.ScrubAsync(installation, Scrubber.OfPipeline, theirs, except, cancellationToken);
        foreach (var shard in InboxShard.All(account))
            await scrubber.ScrubAsync(shard, Scrubber.OfInbox, theirs, except: null, cancellationToken);

        await persons.EraseAsync(forgotten, except, cancellationToken);
    }
}
