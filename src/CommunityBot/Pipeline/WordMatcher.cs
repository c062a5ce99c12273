using System.Globalization;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Pipeline;

/// <summary>
/// Finds what plain words ask for. Each intent lists its words in a text (<c>upcoming|what's on</c>); what was said is
/// matched at its beginning first, then, for wordings of several words, anywhere.
/// </summary>
internal sealed class WordMatcher(Texts texts)
{
    private static readonly CultureInfo[] Languages =
    [
        CultureInfo.GetCultureInfo("en"),
        CultureInfo.GetCultureInfo("de"),
    ];

    /// <summary>The first intent whose words match, and what followed them; null where none does.</summary>
    public WordMatch? Match(string said, IEnumerable<string> intents, CultureInfo culture)
    {
        var text = string.Join(
            ' ',
            said.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        var wordings = intents
            .SelectMany(intent => Wordings(intent, culture).Select(words => (intent, words)))
            .ToList();

        foreach (var (intent, words) in wordings)
        {
            if (After(text, words, 0) is { } rest)
                return new(intent, rest);
        }

        foreach (var (intent, words) in wordings.Where(wording => wording.words.Contains(' ')))
        {
            var at = culture.CompareInfo.IndexOf(text, words, CompareOptions.IgnoreCase);
            if (at > 0 && !char.IsLetterOrDigit(text[at - 1]) && After(text, words, at) is { } rest)
                return new(intent, rest);
        }

        return null;
    }

    // One's own language first, then all that the bot has: people quote colleagues and documentation.
    private IEnumerable<string> Wordings(string intent, CultureInfo culture) =>
        Languages
            .Prepend(culture)
            .SelectMany(language => texts.Find(intent, language).Split('|', StringSplitOptions.TrimEntries))
            .Distinct();

    private static string? After(string text, string words, int at) =>
        text.AsSpan(at).StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (text.Length == at + words.Length || !char.IsLetterOrDigit(text[at + words.Length]))
            ? text[(at + words.Length)..].Trim(' ', '?', '!', '.', ',', ':')
            : null;
}
