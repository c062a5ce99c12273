using System.Globalization;
using System.Text;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using NodaTime;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// The Markdown of text blocks. What people write is shown as they wrote it: what would be a mark has a backslash before
/// it, so that nothing becomes a link, a mention or a list; two braces are kept from meaning a date by a joiner between
/// them that nobody sees. An address that somebody wrote stays an address: whether it can be followed is the client's
/// choice, and it leads where it says.
/// https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
/// </summary>
internal static class Markdown
{
    private const string Marks = @"\`*_[]<>~";
    private const string Braces = "{{";
    private const string JoinedBraces = "{\u2060{";

    /// <summary>People's words within a text; what means something at the beginning of a line is left to <see cref="Lines"/>.</summary>
    public static string Escape(string words)
    {
        var clean = KeepFromDates(Words.Clean(words));
        var escaped = new StringBuilder(clean.Length + 8);

        for (var at = 0; at < clean.Length; at++)
        {
            if (Marks.Contains(clean[at], StringComparison.Ordinal) || IsEntity(clean, at) || IsLinkEnd(clean, at))
                escaped.Append('\\');
            escaped.Append(clean[at]);
        }

        return escaped.ToString();
    }

    /// <summary>People's words where no Markdown is read, but dates may be.</summary>
    public static string KeepFromDates(string words) =>
        words
            .Replace(Braces, JoinedBraces, StringComparison.Ordinal)
            .Replace(Braces, JoinedBraces, StringComparison.Ordinal);

    /// <summary>
    /// A text whose lines are lines to Teams as well: those that stand apart, and none that would begin a list or a title.
    /// </summary>
    public static string Lines(string text) =>
        string.Join(
            "\n\n",
            text.Split('\n').Select(line => line.Trim()).Where(line => !Words.IsBlank(line)).Select(PlainLine)
        );

    /// <summary>The same in one line.</summary>
    public static string Line(string text) => PlainLine(text.Replace('\n', ' ').Trim());

    /// <summary>
    /// A moment that each reader sees in their own zone, in the card's language. Always the day written out: a sentence
    /// stands around it.
    /// </summary>
    public static string Date(Instant at, MomentStyle style, string text)
    {
        var utc = at.InUtc();
        if (utc.Year is < 1900 or > 9998)
            return Escape(text);

        var written = utc.LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        return style switch
        {
            MomentStyle.Day => $"{{{{DATE({written}, LONG)}}}}",
            MomentStyle.Time => $"{{{{TIME({written})}}}}",
            _ => $"{{{{DATE({written}, LONG)}}}}, {{{{TIME({written})}}}}",
        };
    }

    /// <summary>A link with an escaped text; what would end the address early is written in hexadecimal.</summary>
    public static string Link(Uri target, string text)
    {
        var address = target
            .AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace(Braces, "%7B%7B", StringComparison.Ordinal);

        return $"[{text}]({address})";
    }

    private static bool IsEntity(string words, int at) =>
        words[at] is '&' && at + 1 < words.Length && (words[at + 1] is '#' || char.IsAsciiLetter(words[at + 1]));

    // Clients that know no backslash might still read a link where a square bracket meets a round one.
    private static bool IsLinkEnd(string words, int at) => words[at] is '(' && at > 0 && words[at - 1] is ']';

    private static string PlainLine(string line)
    {
        if (line is ['-' or '+' or '#' or '=' or '|' or ':', ..])
            return $"\\{line}";

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');

        return digits > 0 && line[digits] is '.' or ')' ? $"{line[..digits]}\\{line[digits..]}" : line;
    }
}
