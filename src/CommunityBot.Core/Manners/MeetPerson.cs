using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>A platform tells who somebody is: the language they read and the zone they live in.</summary>
public sealed record MeetPerson(PersonId Person, string Language, string Zone) : Command<Person?>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Person?> Reading => Read.Row<Person>(Manners.Person.Key);

    public override Outcome Decide(Person? state, Instant now) =>
        state is null ? Outcome.Apply.Put(new Person(Person, Language, Zone)) : Outcome.AsItWas;
}
