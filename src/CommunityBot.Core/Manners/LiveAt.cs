using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>A person with several accounts chooses by which they are reached: by that one, or wherever they are (null).</summary>
public sealed record LiveAt(PersonId Person, PersonAccount? Account) : Command<LiveAt.State>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<State> Reading =>
        Manners
            .Person.Reading(Person)
            .With(
                Read.Range<PersonAccount>(PersonAccount.Prefix, null, 2),
                (person, accounts) => new State(person, accounts)
            );

    public override Outcome Decide(State state, Instant now) =>
        (state.Accounts.Length, Account) switch
        {
            (< 2, _) => Outcome.Refuse(ConnectionTexts.HasOnePlace),
            (_, null) => Outcome
                .Apply.Put(state.Person with { LivesAtFrom = SettingSource.Platform })
                .Reply(ConnectionTexts.LivesAnywhere),
            (_, { } account) => Outcome
                .Apply.Put(state.Person with { LivesAt = account, LivesAtFrom = SettingSource.Person })
                .Reply(ConnectionTexts.LivesHere),
        };

    /// <summary>The person, and some of their accounts.</summary>
    public sealed record State(Person Person, ImmutableArray<PersonAccount> Accounts);
}
