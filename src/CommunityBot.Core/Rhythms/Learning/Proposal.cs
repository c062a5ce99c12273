using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using CommunityBot.Core.Messaging;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>What is proposed for a rhythm: a change of its form, which is shown before it is saved. Closed.</summary>
[JsonDerivedType(typeof(EveryWeeks), "every-weeks")]
[JsonDerivedType(typeof(AtHour), "at-hour")]
[JsonDerivedType(typeof(Look), "look")]
public abstract record Proposal
{
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private Proposal() { }

    /// <summary>As it stands in a button's value.</summary>
    [JsonIgnore]
    public string Text =>
        this switch
        {
            EveryWeeks every => string.Create(CultureInfo.InvariantCulture, $"every-{every.Weeks}"),
            AtHour at => $"at-{Times.Format(at.Time)}",
            Look => "look",
            _ => throw new UnreachableException(),
        };

    /// <summary>The proposal of a text; null where the text is none.</summary>
    public static Proposal? Parse(string text) =>
        text.Split('-') switch
        {
            ["every", var weeks]
                when int.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number is >= 1 and <= RhythmForm.MaxEvery => new EveryWeeks(number),
            ["at", var time] when Times.Parse(time) is { Success: true, Value: var at } => new AtHour(at),
            ["look"] => new Look(),
            _ => null,
        };

    /// <summary>The rhythm's form with the change in it.</summary>
    internal FormValues In(FormValues stored) =>
        this switch
        {
            EveryWeeks every => new(
                stored
                    .ByInput.SetItem(RhythmInputs.Days, DaysOf(stored))
                    .SetItem(RhythmInputs.Repeat, [RhythmChoices.Weekly])
                    .SetItem(RhythmInputs.Every, [every.Weeks.ToString(CultureInfo.InvariantCulture)])
            ),
            AtHour at => new(stored.ByInput.SetItem(RhythmInputs.Time, [Times.Format(at.Time)])),
            Look => stored,
            _ => throw new UnreachableException(),
        };

    private static ImmutableArray<string> DaysOf(FormValues stored) =>
        stored.All(RhythmInputs.Days) is [_, ..] days ? days : stored.All(RhythmInputs.Weekday);

    /// <summary>It takes place every so many weeks.</summary>
    public sealed record EveryWeeks(int Weeks) : Proposal;

    /// <summary>It begins at another time of day, in the rhythm's zone.</summary>
    public sealed record AtHour(LocalTime Time) : Proposal;

    /// <summary>Those who coordinate look at its form.</summary>
    public sealed record Look : Proposal;
}
