using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Privacy;
using CommunityBot.Pipeline;
using CommunityBot.Privacy;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Administration;

/// <summary><c>forget --account PLATFORM:WORKSPACE:USER</c>: erases a person, be the bot running or not.</summary>
internal sealed class ForgetCommand(
    ITable table,
    RowJson json,
    CommandHandler commands,
    LeaverDirectory leavers,
    Eraser eraser
)
{
    public async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        if (Parse(args) is not var (account, works))
        {
            await error.WriteLineAsync(AdministrationTexts.NoAccount);
            return AdministrationCommand.Refused;
        }

        var leaver = new Leaver(await leavers.PersonOfAsync(account, cancellationToken), works);
        leaver = await leavers.CompleteAsync(leaver, [account], cancellationToken);
        foreach (var one in leaver.Accounts ?? [])
            await commands.HandleAsync(new CutAccount(one, leaver), new Cause.Repeatable(), cancellationToken);

        foreach (var installation in (leaver.Accounts ?? []).Select(PartitionOf).Distinct())
            await EraseAsync(leaver, installation, cancellationToken);
        await output.WriteLineAsync(AdministrationTexts.Forgotten);
        return AdministrationCommand.Done;
    }

    private static (PersonAccount Account, Works Works)? Parse(string[] args) =>
        args switch
        {
            ["--account", var account] when AccountOf(account) is { } parsed => (parsed, Works.Stay),
            ["--account", var account, "--delete-works"] when AccountOf(account) is { } parsed => (parsed, Works.Go),
            _ => null,
        };

    private static PersonAccount? AccountOf(string text) =>
        text.Split(':', 3) is [{ Length: > 0 } platform, { Length: > 0 } installation, { Length: > 0 } user]
            ? new(platform, installation, user)
            : null;

    private static PartitionKey PartitionOf(PersonAccount account) =>
        Installation.Partition(account.Platform, account.Installation);

    // At once, and by the very rows that have a running bot do the same: whoever is second finds nothing left.
    private async Task EraseAsync(Leaver leaver, PartitionKey installation, CancellationToken cancellationToken)
    {
        var waiting = new List<(OutboxKey Key, Dispatch.Erase Erase)>();
        await foreach (var row in table.AllAsync(installation, OutboxKey.Prefix, cancellationToken))
        {
            if (
                json.Read<OutboxRow>(row.Json).Dispatch is Dispatch.Erase erase
                && erase.Departure.Leaver.Person == leaver.Person
            )
                waiting.Add((OutboxKey.Parse(row.RowKey), erase));
        }

        foreach (var (key, erase) in waiting)
            await eraser.EraseAsync(key, erase, cancellationToken);
    }
}
