using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>
/// A platform tells who somebody is: the language they read and the zone they live in. What the person chose
/// themselves stays; what nobody knows is not taken on.
/// </summary>
public sealed record MeetPerson(PersonId Person, string Language, string Zone) : Command<Acquaintance>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Acquaintance> Reading =>
        Correspondence
            .Reading(Person)
            .With(Read.Row<Person>(Manners.Person.Key), (state, met) => new Acquaintance(state, met));

    public override Outcome Decide(Acquaintance state, Instant now)
    {
        var before = state.Correspondence.Person;
        var person = before with
        {
            Language =
                before.LanguageFrom is SettingSource.Platform && Reader.IsLanguage(Language)
                    ? Language
                    : before.Language,
            Zone = before.ZoneFrom is SettingSource.Platform && ZoneNames.IsKnown(Zone) ? Zone : before.Zone,
        };

        if (state.Met == person)
            return Outcome.AsItWas;

        var outcome = state.Correspondence.Become(person, now);
        return person == before ? outcome.Put(person) : outcome;
    }
}
