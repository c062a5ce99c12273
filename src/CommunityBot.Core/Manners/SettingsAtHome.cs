using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>On everybody's home page: how they are spoken to.</summary>
public sealed record SettingsAtHome(PersonId Person) : HomePart<Person>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Person> Reading => Manners.Person.Reading(Person);

    public override ImmutableArray<Block> Compose(Person state, Instant now) =>
        [new Block.Divider(), .. SettingsMessage.Of(state, MannersTexts.SettingsTitle, now).Blocks];
}
