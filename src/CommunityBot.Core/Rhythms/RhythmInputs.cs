using System.Collections.Immutable;

namespace CommunityBot.Core.Rhythms;

/// <summary>The names of the rhythm form's inputs.</summary>
internal static class RhythmInputs
{
    public const string Name = "name";
    public const string Purpose = "purpose";
    public const string Type = "type";
    public const string OwnType = "own-type";
    public const string Repeat = "repeat";
    public const string Days = "days";
    public const string Every = "every";
    public const string Nth = "nth";
    public const string Weekday = "weekday";
    public const string Rule = "rule";
    public const string Date = "date";
    public const string Time = "time";
    public const string Zone = "zone";
    public const string Length = "length";
    public const string Place = "place";
    public const string Link = "link";
    public const string Announce = "announce";
    public const string Remind = "remind";
    public const string Places = "places";
    public const string Minimum = "minimum";

    /// <summary>In the order in which a draft lists their values.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Name,
        Purpose,
        Type,
        OwnType,
        Repeat,
        Days,
        Every,
        Nth,
        Weekday,
        Rule,
        Date,
        Time,
        Zone,
        Length,
        Place,
        Link,
        Announce,
        Remind,
        Places,
        Minimum,
    ];

    /// <summary>Those that say when a rhythm beats.</summary>
    public static ImmutableArray<string> Beats { get; } = [Repeat, Days, Every, Nth, Weekday, Rule, Date, Time, Zone];
}
