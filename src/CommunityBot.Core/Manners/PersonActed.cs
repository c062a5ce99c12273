using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person did something of their own accord, so that they are no longer silent.</summary>
public sealed record PersonActed(PersonId Person) : Command<Person?>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Person?> Reading => Read.Row<Person>(Manners.Person.Key);

    public override Outcome Decide(Person? state, Instant now) => Outcome.AsItWas;
}
