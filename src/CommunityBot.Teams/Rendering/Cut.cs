using System.Globalization;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// Shortens texts with an ellipsis. Nothing is cut in two that belongs together: what people see as one letter, a mark
/// with the backslash before it, a date between braces.
/// </summary>
internal static class Cut
{
    private const char Ellipsis = '…';
    private const string EndOfDate = "}}";

    /// <summary>A plain text of at most that many UTF-16 units.</summary>
    public static string Plain(string text, int limit) =>
        text.Length <= limit ? text : Shortened(text, limit, isMarkdown: false);

    /// <summary>An escaped text of at most that many UTF-16 units.</summary>
    public static string Markdown(string text, int limit) =>
        text.Length <= limit ? text : Shortened(text, limit, isMarkdown: true);

    private static string Shortened(string text, int limit, bool isMarkdown)
    {
        var end = 0;
        while (end < text.Length)
        {
            var rest = text.AsSpan(end);
            var length = isMarkdown ? Piece(rest) : StringInfo.GetNextTextElementLength(rest);
            if (end + length >= limit)
                break;

            end += length;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), [Ellipsis]);
    }

    /// <summary>How long the next thing is that may not be cut, with the marks that stand on its last letter.</summary>
    private static int Piece(ReadOnlySpan<char> rest)
    {
        var last = rest switch
        {
            ['\\', _, ..] => 1,
            ['{', '{', ..] when rest.IndexOf(EndOfDate, StringComparison.Ordinal) is > 0 and var at => at + 1,
            _ => 0,
        };

        return last + StringInfo.GetNextTextElementLength(rest[last..]);
    }
}
