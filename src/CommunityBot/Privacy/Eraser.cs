using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Privacy;

/// <summary>
/// Erases somebody from wherever a departure leads. Its outbox row is removed only after all is done, so that a crash has
/// it begin anew; and it looks twice, since what others had in hand at the first look may have been stored since.
/// </summary>
internal sealed class Eraser(
    ITable table,
    CommunityEraser communities,
    AccountEraser accounts,
    InstallationDirectory directory,
    CommandHandler commands
)
{
    /// <summary>Longer than an event or a message may be in somebody's hands.</summary>
    public static readonly Duration BetweenLooks = Duration.FromMinutes(1);

    public async Task<Delivered> EraseAsync(OutboxKey key, Dispatch.Erase erase, CancellationToken cancellationToken)
    {
        switch (erase.Departure)
        {
            case Departure.FromEverywhere everywhere:
                await EraseAsync(everywhere, key, cancellationToken);
                break;
            case Departure.FromCommunity community:
                await EraseAsync(community, key, erase.Look, cancellationToken);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return erase.Look is Look.First
            ? Delivered.Once(erase with { Look = Look.Second }, BetweenLooks)
            : Delivered.HandedOver;
    }

    // Whoever has come back meanwhile is new, and nothing of theirs is old.
    private async Task EraseAsync(
        Departure.FromEverywhere departure,
        OutboxKey key,
        CancellationToken cancellationToken
    )
    {
        var account = AccountOf(departure.Account);
        var anew = await directory.FindAsync(account, cancellationToken);
        var theirs = Theirs.Of(departure.Leaver, account);

        foreach (var community in departure.Communities.Except(anew?.Communities ?? []))
            await communities.EraseAsync(community, theirs, key.RowKey, cancellationToken);

        if (anew is null)
            await accounts.EraseAsync(departure.Leaver, account, key.RowKey, cancellationToken);
    }

    private async Task EraseAsync(
        Departure.FromCommunity departure,
        OutboxKey key,
        Look look,
        CancellationToken cancellationToken
    )
    {
        var reaches = await ReachesAsync(departure.Leaver.Person, cancellationToken);
        var theirs = Theirs.Of(departure.Leaver, reaches.Select(AccountOf));

        foreach (var community in departure.Communities)
        {
            if (await IsMemberAnewAsync(community, reaches, look, cancellationToken))
                continue;

            await communities.EraseAsync(community, theirs, key.RowKey, cancellationToken);
            while (
                await commands.HandleAsync(
                    new TakeBackPromptsOf(departure.Leaver.Person, community),
                    new Cause.Repeatable(),
                    cancellationToken
                ) is Outcome.Applied
            ) { }
        }
    }

    /// <summary>Cuts the accounts off the community at the first look; at the second, who is in it has come back.</summary>
    private async Task<bool> IsMemberAnewAsync(
        CommunityId community,
        IReadOnlyList<PersonAccount> reaches,
        Look look,
        CancellationToken cancellationToken
    )
    {
        var isAnew = false;
        foreach (var reach in reaches)
        {
            if (look is Look.First)
                await commands.HandleAsync(
                    new DropCommunity(reach, community),
                    new Cause.Repeatable(),
                    cancellationToken
                );

            isAnew |=
                (await directory.FindAsync(AccountOf(reach), cancellationToken))?.Communities.Contains(community)
                    is true;
        }

        return isAnew;
    }

    private async Task<IReadOnlyList<PersonAccount>> ReachesAsync(PersonId person, CancellationToken cancellationToken)
    {
        var found = await table.RangeAsync(
            person.Partition,
            PersonAccount.Prefix,
            null,
            ITable.MaxOperations,
            cancellationToken
        );

        return
        [
            .. found.Select(row =>
                row.RowKey.Split('|', 4) is [_, var platform, var installation, var user]
                    ? new PersonAccount(platform, installation, user)
                    : throw new FormatException("A row says by which account somebody is reached, and can't be read.")
            ),
        ];
    }

    private static Account AccountOf(PersonAccount account) =>
        new(account.Platform, account.Installation, account.User);
}
