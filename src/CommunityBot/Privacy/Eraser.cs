using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Pipeline;
using NodaTime;

namespace CommunityBot.Privacy;

/// <summary>
/// Erases somebody from wherever a departure leads. Its outbox row is removed only after all is done, so that a crash has
/// it begin anew; and it looks twice, since what others had in hand at the first look may have been stored since.
/// </summary>
internal sealed class Eraser(
    CommunityEraser communities,
    AccountEraser accounts,
    LeaverDirectory leavers,
    ConnectedHomes homes,
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
        var leaver = await leavers.CompleteAsync(departure.Leaver, [departure.Account], cancellationToken);
        var returned = await leavers.ReturnedAsync(leaver, cancellationToken);

        foreach (var community in await homes.WithAsync(departure.Communities, cancellationToken))
        {
            if (returned.GoneFrom(community) is [_, ..] gone)
                await communities.EraseAsync(community, Theirs.Of(leaver, gone), key.RowKey, cancellationToken);
        }

        if (!returned.Has(departure.Account))
            await accounts.EraseAsync(new(leaver, returned, departure.Account), key.RowKey, cancellationToken);
    }

    private async Task EraseAsync(
        Departure.FromCommunity departure,
        OutboxKey key,
        Look look,
        CancellationToken cancellationToken
    )
    {
        var leaver = await leavers.CompleteAsync(departure.Leaver, [], cancellationToken);
        var theirs = Theirs.Of(leaver, leaver.Persons);

        foreach (var community in departure.Communities)
        {
            var all = await homes.WithAsync([community], cancellationToken);
            if (look is Look.First)
                await CutAsync(leaver, all, cancellationToken);
            else if ((await leavers.ReturnedAsync(leaver, cancellationToken)).IsIn(community))
                continue;

            foreach (var one in all)
                await EraseAsync(one, theirs, key, cancellationToken);
        }
    }

    private async Task EraseAsync(
        CommunityId community,
        Theirs theirs,
        OutboxKey key,
        CancellationToken cancellationToken
    )
    {
        await communities.EraseAsync(community, theirs, key.RowKey, cancellationToken);
        while (
            await commands.HandleAsync(
                new TakeBackPromptsOf(theirs.Leaver.Person, community),
                new Cause.Repeatable(),
                cancellationToken
            ) is Outcome.Applied
        ) { }
    }

    // Their accounts lead there no more; at the second look, whoever's does has come back.
    private async Task CutAsync(
        Leaver leaver,
        ImmutableArray<CommunityId> communities,
        CancellationToken cancellationToken
    )
    {
        foreach (var account in leaver.Accounts ?? [])
        {
            foreach (var community in communities)
                await commands.HandleAsync(
                    new DropCommunity(account, community),
                    new Cause.Repeatable(),
                    cancellationToken
                );
        }
    }
}
