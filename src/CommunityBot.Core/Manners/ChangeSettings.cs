using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person chooses how they are spoken to.</summary>
public sealed record ChangeSettings(PersonId Person, Settings Settings) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        var changed = Apply(state.Person);

        return state.Become(changed, now).Reply(SettingsMessage.Of(changed, MannersTexts.SettingsSaved, now));
    }

    // What stays as it is wasn't chosen, so that the platform may still know it better one day.
    private Person Apply(Person person)
    {
        var language = SettingsForm.LanguageOf(person) == Settings.Language ? person.Language : Settings.Language;

        return person with
        {
            Language = language,
            LanguageFrom = language == person.Language ? person.LanguageFrom : SettingSource.Person,
            Zone = Settings.Zone,
            ZoneFrom = Settings.Zone == person.Zone ? person.ZoneFrom : SettingSource.Person,
            QuietHours = Settings.QuietHours,
            WeeklyBudget = Math.Clamp(Settings.WeeklyBudget, 0, Manners.Person.LargestBudget),
        };
    }
}
