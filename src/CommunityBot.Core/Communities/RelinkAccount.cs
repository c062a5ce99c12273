using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>An account is another person's than it was taken for; in its communities follows what follows from that.</summary>
public sealed record RelinkAccount(PersonAccount Account, PersonId To) : Command<AccountLink?>
{
    public override PartitionKey Partition => Installation.Partition(Account.Platform, Account.Installation);

    public override Reading<AccountLink?> Reading => Read.Row<AccountLink>(AccountLink.Key(Account.User));

    public override Outcome Decide(AccountLink? state, Instant now)
    {
        if (state is null || state.Person == To)
            return Outcome.AsItWas;

        // To become oneself again is to be split off; all else is to be merged.
        var splits = To == PersonId.Of(Account);
        return state.Communities.Aggregate(
            Outcome.Apply.Put(state with { Person = To }),
            (outcome, community) =>
                outcome.Pass(
                    splits
                        ? new Errand.Split(community, state.Person, To, Account)
                        : new Errand.Merge(new(community, state.Person, To))
                )
        );
    }
}
