using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person wants to see how they are spoken to.</summary>
public sealed record ShowSettings(PersonId Person) : Command<Person>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Person> Reading => Manners.Person.Reading(Person);

    public override Outcome Decide(Person state, Instant now) =>
        Outcome.Apply.Reply(SettingsMessage.Of(state, MannersTexts.SettingsTitle, now));
}
