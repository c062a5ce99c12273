using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A person can be reached by an account.</summary>
public sealed record AddAccount(PersonId Person, PersonAccount Account) : Command<PersonAccount?>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<PersonAccount?> Reading => Read.Row<PersonAccount>(Account.RowKey);

    public override Outcome Decide(PersonAccount? state, Instant now) =>
        state is null ? Outcome.Apply.Put(Account) : Outcome.AsItWas;
}
