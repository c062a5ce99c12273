using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>
/// Understands how long to be silent from what people say (<c>2 weeks</c>, <c>bis Montag</c>) and from the values of
/// buttons (<c>1w</c>); in a person's own language and in English.
/// </summary>
internal static partial class SnoozeWords
{
    private static readonly SnoozeLength Usual = new SnoozeLength.Days(7);

    /// <summary>The length; a week where nothing is said, null where it isn't understood.</summary>
    public static SnoozeLength? Parse(string said, CultureInfo culture)
    {
        var words = Word().Matches(said).Select(match => match.Value).ToImmutableArray();

        return words is [] ? Usual : In(words, culture) ?? In(words, CultureInfo.GetCultureInfo("en"));
    }

    private static SnoozeLength? In(ImmutableArray<string> words, CultureInfo culture)
    {
        if (words.Select(word => DayOf(word, culture)).FirstOrDefault(day => day is not null) is { } day)
            return new SnoozeLength.Weekday(day);

        if (words.Any(word => Means(word, MannersTexts.TomorrowWords(culture))))
            return new SnoozeLength.Tomorrow();

        var unit = words.Select(word => DaysIn(word, culture)).FirstOrDefault(days => days > 0);
        return unit == 0 ? null : new SnoozeLength.Days(unit * Count(words, culture));
    }

    private static IsoDayOfWeek? DayOf(string word, CultureInfo culture)
    {
        var day = Array.FindIndex(culture.DateTimeFormat.DayNames, name => Same(name, word));

        return day < 0 ? null
            : ((DayOfWeek)day) is DayOfWeek.Sunday ? IsoDayOfWeek.Sunday
            : (IsoDayOfWeek)day;
    }

    private static int DaysIn(string word, CultureInfo culture) =>
        word switch
        {
            _ when Means(word, MannersTexts.DayWords(culture)) => 1,
            _ when Means(word, MannersTexts.WeekWords(culture)) => 7,
            _ when Means(word, MannersTexts.MonthWords(culture)) => 30,
            _ => 0,
        };

    private static int Count(ImmutableArray<string> words, CultureInfo culture) =>
        words.Select(word => NumberOf(word, culture)).FirstOrDefault(number => number > 0) is var said and > 0
            ? said
            : 1;

    private static int NumberOf(string word, CultureInfo culture) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Array.FindIndex(MannersTexts.NumberWords(culture), name => Same(name, word)) + 1;

    private static bool Means(string word, string[] words) => Array.Exists(words, other => Same(other, word));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    // Digits and letters apart, so that 1w is two words.
    [GeneratedRegex(@"\d{1,4}|\p{L}+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
