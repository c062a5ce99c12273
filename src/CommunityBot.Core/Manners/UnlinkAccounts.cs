using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person wants their accounts to be taken for people of their own again.</summary>
public sealed record UnlinkAccounts(PersonId Person) : Command<UnlinkAccounts.State>
{
    private const int MostAccounts = 20;

    public override PartitionKey Partition => Person.Partition;

    public override Reading<State> Reading =>
        Manners
            .Person.Reading(Person)
            .With(Read.Range<Kept>(Kept.Prefix, null, MostAccounts), (person, kept) => (person, kept))
            .With(
                Read.Range<PersonAccount>(PersonAccount.Prefix, null, MostAccounts),
                (both, accounts) => new State(both.person, both.kept, accounts)
            );

    public override Outcome Decide(State state, Instant now)
    {
        var others = state.Accounts.Where(account => PersonId.Of(account) != Person).ToImmutableArray();
        if (others.IsEmpty)
            return Outcome.Refuse(ConnectionTexts.NothingIsLinked);

        var alone = state.Person with { LivesAt = null, LivesAtFrom = SettingSource.Platform };
        var unlinked = state.Kept.Aggregate(Outcome.Apply.Put(alone), (outcome, kept) => outcome.Delete(kept.RowKey));

        return others
            .Aggregate(
                unlinked,
                (outcome, account) =>
                    outcome.Delete(account.RowKey).Pass(new Errand.Restore(PersonId.Of(account), account))
            )
            .Reply(ConnectionTexts.Unlinked);
    }

    /// <summary>The person, whom they kept, and by what they are reached.</summary>
    public sealed record State(Person Person, ImmutableArray<Kept> Kept, ImmutableArray<PersonAccount> Accounts);
}
