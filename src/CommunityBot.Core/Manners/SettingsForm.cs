using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime.Text;

namespace CommunityBot.Core.Manners;

/// <summary>The form in which a person chooses how they are spoken to.</summary>
internal static class SettingsForm
{
    public const string Id = "manners.settings";

    private const string Language = "language";
    private const string Zone = "zone";
    private const string QuietFrom = "quiet-from";
    private const string QuietTo = "quiet-to";
    private const string Budget = "budget";

    private static readonly LocalTimePattern Written = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Typed = LocalTimePattern.CreateWithInvariantCulture("H:mm");
    private static readonly ImmutableArray<string> Languages = ["en", "de"];

    public static Form Of(Person person) =>
        new(
            Id,
            MannersTexts.SettingsTitle,
            [
                new Input.Number(Budget, MannersTexts.UnaskedLabel, 0, Person.LargestBudget)
                {
                    Hint = MannersTexts.BudgetHint,
                    Values = [person.WeeklyBudget.ToString(CultureInfo.InvariantCulture)],
                },
                new Input.Time(QuietFrom, MannersTexts.QuietFromLabel)
                {
                    Hint = MannersTexts.QuietHint,
                    Values = [Written.Format(person.QuietHours.Start)],
                },
                new Input.Time(QuietTo, MannersTexts.QuietToLabel) { Values = [Written.Format(person.QuietHours.End)] },
                new Input.Text(Zone, MannersTexts.ZoneLabel, ZoneNames.Longest)
                {
                    Hint = MannersTexts.ZoneHint,
                    Suggestions = ZoneNames.Suggestions,
                    Values = [person.Zone],
                },
                new Input.One(
                    Language,
                    MannersTexts.LanguageLabel,
                    [.. Languages.Select(language => new Option(MannersTexts.Language(language), language))]
                )
                {
                    Values = [LanguageOf(person)],
                },
            ],
            MannersTexts.Save,
            Context: ""
        );

    /// <summary>The language of texts that a person is given.</summary>
    public static string LanguageOf(Person person) =>
        Languages.FirstOrDefault(language => person.Language.StartsWith(language, StringComparison.OrdinalIgnoreCase))
        ?? Languages[0];

    /// <summary>What follows from what was filled in.</summary>
    public static Step Take(PersonId person, FormValues values)
    {
        var zone = ZoneNames.Find(values[Zone]);
        var from = Typed.Parse(values[QuietFrom]);
        var to = Typed.Parse(values[QuietTo]);
        var hasBudget = int.TryParse(values[Budget], NumberStyles.None, CultureInfo.InvariantCulture, out var budget);
        ImmutableArray<InputError> errors =
        [
            .. hasBudget && budget <= Person.LargestBudget ? [] : Mend(Budget, MannersTexts.MendBudget),
            .. from.Success ? [] : Mend(QuietFrom, MannersTexts.MendTime),
            .. to.Success ? [] : Mend(QuietTo, MannersTexts.MendTime),
            .. zone is null ? Mend(Zone, MannersTexts.MendZone(ZoneNames.Near(values[Zone]))) : [],
            .. Languages.Contains(values[Language]) ? [] : Mend(Language, MannersTexts.MendLanguage),
        ];

        return errors is []
            ? new Step.Run(new ChangeSettings(person, new(values[Language], zone!, new(from.Value, to.Value), budget)))
            : new Step.Mend(errors);
    }

    private static InputError[] Mend(string input, Phrase mend) => [new(input, mend)];
}
