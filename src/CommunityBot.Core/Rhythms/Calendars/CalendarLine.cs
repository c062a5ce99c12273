using System.Collections.Immutable;
using System.Text;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A content line of an iCalendar file (RFC 5545, 3.1), unfolded: name, parameters, raw value.</summary>
internal sealed record CalendarLine(string Name, ImmutableDictionary<string, string> Parameters, string Value)
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>The value as text, without its escapes (RFC 5545, 3.3.11).</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Value.Length);
            for (var i = 0; i < Value.Length; i++)
            {
                var escaped = Value[i] == '\\' && i + 1 < Value.Length;
                text.Append(escaped ? Unescaped(Value[++i]) : Value[i]);
            }

            return text.ToString().Trim();
        }
    }

    /// <summary>
    /// The lines of a file. One without a colon is no content line (some programs break long texts like that) and is
    /// left out.
    /// </summary>
    public static IEnumerable<CalendarLine> All(string file) => Unfold(file).Select(Parse).OfType<CalendarLine>();

    private static IEnumerable<string> Unfold(string file)
    {
        var line = new StringBuilder();

        foreach (var piece in file.TrimStart('\uFEFF').Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece[0] is ' ' or '\t')
            {
                line.Append(piece, 1, piece.Length - 1);
                continue;
            }

            yield return line.ToString();
            line.Clear().Append(piece);
        }

        yield return line.ToString();
    }

    private static CalendarLine? Parse(string line)
    {
        if (EndOfName(line) is not { } end)
            return null;

        var head = SplitOutsideQuotes(line[..end], ';');
        var parameters = head.Skip(1)
            .Select(parameter => parameter.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].Trim(), pair => pair[1].Trim().Trim('"'), StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(pairs => pairs.Key, pairs => pairs.First(), StringComparer.OrdinalIgnoreCase);

        return new(head[0].Trim().ToUpperInvariant(), parameters, line[(end + 1)..]);
    }

    private static int? EndOfName(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ':' && !quoted)
                return i;
        }

        return null;
    }

    private static List<string> SplitOutsideQuotes(string text, char separator)
    {
        var (parts, start, quoted) = (new List<string>(), 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            if (text[i] != separator || quoted)
                continue;

            parts.Add(text[start..i]);
            start = i + 1;
        }

        return [.. parts, text[start..]];
    }

    private static char Unescaped(char escaped) => escaped is 'n' or 'N' ? '\n' : escaped;
}
