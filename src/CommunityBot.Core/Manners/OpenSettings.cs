using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The settings form, filled with how the person is spoken to today.</summary>
public sealed record OpenSettings(PersonId Person) : FormOpening<Person>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Person> Reading => Manners.Person.Reading(Person);

    public override Step Open(Person state, Instant now) => new Step.Show(SettingsForm.Of(state));
}
