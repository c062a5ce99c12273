using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>An account belongs to a community from now on; in the place of another one, where that is given.</summary>
public sealed record MoveAccount(PersonAccount Account, CommunityId? From, CommunityId To) : Command<AccountLink?>
{
    public override PartitionKey Partition => Installation.Partition(Account.Platform, Account.Installation);

    public override Reading<AccountLink?> Reading => Read.Row<AccountLink>(AccountLink.Key(Account.User));

    public override Outcome Decide(AccountLink? state, Instant now)
    {
        // Whoever was forgotten meanwhile is a stranger.
        if (state is null)
            return Outcome.AsItWas;

        var moved = state.Communities.Select(community => community == From ? To : community).Append(To).Distinct();

        return moved.SequenceEqual(state.Communities)
            ? Outcome.AsItWas
            : Outcome.Apply.Put(state with { Communities = [.. moved], Left = LeftBy(state) });
    }

    // What a community held of them before it still holds.
    private ImmutableArray<CommunityId> LeftBy(AccountLink state) =>
        [
            .. (state.Left ?? [])
                .Concat(state.Communities.Where(community => community == From))
                .Distinct()
                .Where(community => community != To),
        ];
}
