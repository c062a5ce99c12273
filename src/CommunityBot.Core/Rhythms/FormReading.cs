using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Messaging;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Rhythms;

/// <summary>Reads what was typed into a form and collects, input by input, what is to be mended.</summary>
internal sealed class FormReading(FormValues values)
{
    private const int MaxLinkLength = 400;
    private static readonly LocalDatePattern Dates = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("H:mm");
    private readonly ImmutableArray<InputError>.Builder _errors = ImmutableArray.CreateBuilder<InputError>();

    /// <summary>What is to be mended so far.</summary>
    public ImmutableArray<InputError> Errors => _errors.ToImmutable();

    /// <summary>The value of an input as it was typed.</summary>
    public string this[string input] => values[input];

    /// <summary>All values of an input as they were taken.</summary>
    public ImmutableArray<string> All(string input) => values.All(input);

    /// <summary>Notes that an input is to be mended.</summary>
    public void Mend(string input, Phrase how) => _errors.Add(new(input, how));

    /// <summary>A text that may be empty.</summary>
    public string Text(string input, int maxLength)
    {
        var text = Visible(values[input]);
        if (text.Length > maxLength)
            Mend(input, RhythmFormTexts.TooLong(maxLength, text.Length - maxLength));

        return text;
    }

    // Control and format characters are invisible, and some turn the rest of a line around; a line break stays.
    private static string Visible(string text) =>
        string.Concat(text.Where(character => character is '\n' || !IsInvisible(character))).Trim();

    private static bool IsInvisible(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
        && character is not '\u200d';

    /// <summary>A text that must be there.</summary>
    public string Needed(string input, int maxLength, Phrase whenEmpty)
    {
        var text = Text(input, maxLength);
        if (text.Length == 0)
            Mend(input, whenEmpty);

        return text;
    }

    /// <summary>A whole number; <paramref name="whenEmpty"/> where nothing was typed.</summary>
    public int Number(string input, int min, int max, int whenEmpty)
    {
        var typed = values[input];
        if (typed.Length == 0)
            return whenEmpty;

        if (
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max
        )
            return number;

        Mend(input, RhythmFormTexts.NotANumber(min, max));
        return whenEmpty;
    }

    /// <summary>A whole number, or null where nothing was typed.</summary>
    public int? Number(string input, int min, int max) =>
        values[input].Length == 0 ? null : Number(input, min, max, whenEmpty: min);

    /// <summary>A day and a time of day, each in an input of its own; null where one is to be mended.</summary>
    public LocalDateTime? Moment(string dateInput, string timeInput)
    {
        var date = Dates.Parse(values[dateInput]);
        var time = Times.Parse(values[timeInput]);
        var isDay = date.Success && GatheringId.Years.Contains(date.Value.Year);
        if (!isDay)
            Mend(dateInput, RhythmFormTexts.NotADay);
        if (!time.Success)
            Mend(timeInput, RhythmFormTexts.NotATime);

        return isDay && time.Success ? date.Value + time.Value : null;
    }

    /// <summary>An address on the web, which may be left out; <c>zoom.us/j/1</c> is taken as https.</summary>
    public Uri? Link(string input)
    {
        var typed = Text(input, MaxLinkLength);
        if (typed.Length == 0)
            return null;

        var whole = typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed}";
        if (WebAddress.Parse(whole) is { } link)
            return link;

        Mend(input, RhythmFormTexts.NotALink);
        return null;
    }
}
