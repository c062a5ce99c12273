using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The form in which a rhythm is written down: for a new one, for a stored one, or as it was typed before.</summary>
internal static class RhythmForm
{
    public const int MaxName = 80;
    public const int MaxPurpose = 500;
    public const int MaxOwnType = 40;
    public const int MaxRule = 150;
    public const int MaxPlace = 200;
    public const int MaxLink = 400;
    public const int MaxZone = 60;
    public const int MaxEvery = 52;
    public const int MinMinutes = 5;
    public const int MaxMinutes = 14 * 24 * 60;

    /// <summary>With what is likely for a new rhythm: tomorrow, every week, an hour.</summary>
    public static FormValues Proposed(string zone, Instant now) =>
        Values(
            (RhythmInputs.Type, RhythmChoices.ValueOf(GatheringType.InformalMeeting)),
            (RhythmInputs.Repeat, RhythmChoices.Weekly),
            (RhythmInputs.Every, "1"),
            (RhythmInputs.Date, Iso(now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date.PlusDays(1))),
            (RhythmInputs.Time, "17:00"),
            (RhythmInputs.Zone, zone),
            (RhythmInputs.Length, "60"),
            (RhythmInputs.Announce, RhythmChoices.ValueOf(LeadTimes.Usual.Announce)),
            (RhythmInputs.Remind, RhythmChoices.ValueOf(LeadTimes.Usual.Remind))
        );

    /// <summary>With what is stored.</summary>
    public static FormValues Stored(Rhythm rhythm)
    {
        var (details, schedule) = (rhythm.Details, rhythm.Schedule);
        var values = Values(
            (RhythmInputs.Name, details.Title),
            (RhythmInputs.Purpose, details.Purpose),
            (RhythmInputs.Type, RhythmChoices.ValueOf(details.Type)),
            (RhythmInputs.OwnType, details.OwnType),
            (RhythmInputs.Date, Iso(schedule.Start.Date)),
            (RhythmInputs.Time, schedule.Start.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)),
            (RhythmInputs.Zone, schedule.Zone),
            (RhythmInputs.Length, ((long)schedule.Length.TotalMinutes).ToString(CultureInfo.InvariantCulture)),
            (RhythmInputs.Place, details.Place),
            (RhythmInputs.Link, details.Link?.OriginalString ?? ""),
            (RhythmInputs.Places, details.Places?.ToString(CultureInfo.InvariantCulture) ?? ""),
            (RhythmInputs.Minimum, details.Minimum?.ToString(CultureInfo.InvariantCulture) ?? ""),
            (RhythmInputs.Announce, RhythmChoices.ValueOf(rhythm.Leads.Announce)),
            (RhythmInputs.Remind, RhythmChoices.ValueOf(rhythm.Leads.Remind))
        );

        return new(values.ByInput.SetItems(RepeatInputs.Of(schedule.Rules)));
    }

    /// <summary>The form with those values in it.</summary>
    public static Form Filled(RhythmTarget target, FormValues values) =>
        new(
            RhythmActions.Edit,
            target is RhythmTarget.Fresh ? RhythmFormTexts.NewTitle : RhythmFormTexts.EditTitle,
            [.. Inputs().Select(input => input with { Values = values.All(input.Name) })],
            RhythmFormTexts.Preview,
            target.Text
        );

    private static IEnumerable<Input> Inputs() => [.. What(), .. When(), .. Where()];

    private static IEnumerable<Input> What() =>
        [
            new Input.Text(RhythmInputs.Name, RhythmFormTexts.Name, MaxName) { Hint = RhythmFormTexts.NameHint },
            new Input.Text(RhythmInputs.Purpose, RhythmFormTexts.Purpose, MaxPurpose)
            {
                Hint = RhythmFormTexts.PurposeHint,
                Multiline = true,
                Optional = true,
            },
            new Input.One(RhythmInputs.Type, RhythmFormTexts.Type, RhythmChoices.Types),
            new Input.Text(RhythmInputs.OwnType, RhythmFormTexts.OwnType, MaxOwnType)
            {
                Hint = RhythmFormTexts.OwnTypeHint,
                Optional = true,
            },
        ];

    private static IEnumerable<Input> When() =>
        [
            new Input.Date(RhythmInputs.Date, RhythmFormTexts.Date) { Hint = RhythmFormTexts.DateHint },
            new Input.Time(RhythmInputs.Time, RhythmFormTexts.Time),
            new Input.Number(RhythmInputs.Length, RhythmFormTexts.Length, MinMinutes, MaxMinutes),
            new Input.Text(RhythmInputs.Zone, RhythmFormTexts.Zone, MaxZone)
            {
                Hint = RhythmFormTexts.ZoneHint,
                Suggestions = ZoneNames.Suggestions,
            },
            new Input.One(RhythmInputs.Repeat, RhythmFormTexts.Repeat, RhythmChoices.Repeats),
            new Input.Several(RhythmInputs.Days, RhythmFormTexts.Days, RhythmChoices.Days)
            {
                Hint = RhythmFormTexts.DaysHint,
                Optional = true,
            },
            new Input.Number(RhythmInputs.Every, RhythmFormTexts.Every, 1, MaxEvery)
            {
                Hint = RhythmFormTexts.EveryHint,
                Optional = true,
            },
            new Input.One(RhythmInputs.Nth, RhythmFormTexts.Nth, RhythmChoices.Nths)
            {
                Hint = RhythmFormTexts.NthHint,
                Optional = true,
            },
            new Input.One(RhythmInputs.Weekday, RhythmFormTexts.Weekday, RhythmChoices.Days)
            {
                Hint = RhythmFormTexts.WeekdayHint,
                Optional = true,
            },
            new Input.Text(RhythmInputs.Rule, RhythmFormTexts.Rule, MaxRule)
            {
                Hint = RhythmFormTexts.RuleHint,
                Optional = true,
            },
        ];

    private static IEnumerable<Input> Where() =>
        [
            new Input.Text(RhythmInputs.Place, RhythmFormTexts.Place, MaxPlace)
            {
                Hint = RhythmFormTexts.PlaceHint,
                Optional = true,
            },
            new Input.Text(RhythmInputs.Link, RhythmFormTexts.Link, MaxLink)
            {
                Hint = RhythmFormTexts.LinkHint,
                Optional = true,
            },
            new Input.Number(RhythmInputs.Places, SeatTexts.Places, 1, Seats.Most)
            {
                Hint = SeatTexts.PlacesHint,
                Optional = true,
            },
            new Input.Number(RhythmInputs.Minimum, QuorumTexts.Minimum, 1, Seats.Most)
            {
                Hint = QuorumTexts.MinimumHint,
                Optional = true,
            },
            new Input.One(RhythmInputs.Announce, RhythmFormTexts.Announce, RhythmChoices.Announce),
            new Input.One(RhythmInputs.Remind, RhythmFormTexts.Remind, RhythmChoices.Remind)
            {
                Hint = RhythmFormTexts.RemindHint,
            },
        ];

    private static FormValues Values(params ReadOnlySpan<(string Input, string Value)> values)
    {
        var byInput = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var (input, value) in values)
            byInput[input] = value.Length == 0 ? [] : [value];

        return new(byInput.ToImmutable());
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
