using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The options of the rhythm form's choices, and what their values stand for.</summary>
internal static class RhythmChoices
{
    public const string Weekly = "weekly";
    public const string Monthly = "monthly";
    public const string Once = "once";
    public const string Rule = "rule";

    private static readonly ImmutableArray<Duration> AnnounceTimes =
    [
        Duration.FromHours(1),
        Duration.FromHours(4),
        Duration.FromDays(1),
        Duration.FromDays(2),
        Duration.FromDays(3),
        Duration.FromDays(7),
        Duration.FromDays(14),
    ];

    private static readonly ImmutableArray<Duration> RemindTimes =
    [
        Duration.FromMinutes(15),
        Duration.FromMinutes(30),
        Duration.FromHours(1),
        Duration.FromHours(2),
        Duration.FromDays(1),
    ];

    public static ImmutableArray<Option> Announce { get; } = [.. AnnounceTimes.Select(BeforeStart)];
    public static ImmutableArray<Option> Remind { get; } = [.. RemindTimes.Select(BeforeStart)];

    public static ImmutableArray<Option> Types { get; } =
    [.. Enum.GetValues<GatheringType>().Select(type => new Option(GatheringTexts.NameOf(type), ValueOf(type)))];

    public static ImmutableArray<Option> Repeats { get; } =
    [
        new(RhythmFormTexts.RepeatWeekly, Weekly),
        new(RhythmFormTexts.RepeatMonthly, Monthly),
        new(RhythmFormTexts.RepeatOnce, Once),
        new(RhythmFormTexts.RepeatRule, Rule),
    ];

    public static ImmutableArray<Option> Days { get; } =
    [
        .. Enum.GetValues<IsoDayOfWeek>()
            .Where(day => day != IsoDayOfWeek.None)
            .Select(day => new Option(RhythmFormTexts.NameOf(day), ValueOf(day))),
    ];

    public static ImmutableArray<Option> Nths { get; } =
    [
        new(RhythmFormTexts.First, "1"),
        new(RhythmFormTexts.Second, "2"),
        new(RhythmFormTexts.Third, "3"),
        new(RhythmFormTexts.Fourth, "4"),
        new(RhythmFormTexts.Last, "-1"),
    ];

    public static string ValueOf(GatheringType type) => type.ToString().ToLowerInvariant();

    public static string ValueOf(IsoDayOfWeek day) => day.ToString().ToLowerInvariant();

    public static string ValueOf(Duration before) => ((long)before.TotalMinutes).ToString(CultureInfo.InvariantCulture);

    public static GatheringType? TypeOf(string value) =>
        Enum.GetValues<GatheringType>().Cast<GatheringType?>().FirstOrDefault(type => ValueOf(type!.Value) == value);

    public static IsoDayOfWeek? DayOf(string value) =>
        Enum.GetValues<IsoDayOfWeek>()
            .Cast<IsoDayOfWeek?>()
            .FirstOrDefault(day => day != IsoDayOfWeek.None && ValueOf(day!.Value) == value);

    /// <summary>How long before the start; null where the value is none of the options.</summary>
    public static Duration? BeforeOf(string value, ImmutableArray<Option> options) =>
        options.Any(option => option.Value == value)
            ? Duration.FromMinutes(long.Parse(value, CultureInfo.InvariantCulture))
            : null;

    private static Option BeforeStart(Duration before) => new(RhythmFormTexts.Before(before), ValueOf(before));
}
