using System.Globalization;
using System.Text;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Shortens texts with an ellipsis. Nothing is cut in two that belongs together: what people see as one letter, an entity
/// such as <c>&amp;amp;</c>, a link or a date in angle brackets.
/// </summary>
internal static class Cut
{
    private const char Ellipsis = '…';

    /// <summary>A plain text of at most that many UTF-16 units, which are never fewer than what Slack counts.</summary>
    public static string Plain(string text, int limit) =>
        text.Length <= limit ? text : Shortened(text, limit, isMarkup: false, piece => piece.Length);

    /// <summary>An escaped text of at most that many UTF-16 units.</summary>
    public static string Mrkdwn(string text, int limit) =>
        text.Length <= limit ? text : Shortened(text, limit, isMarkup: true, piece => piece.Length);

    /// <summary>An escaped text of at most that many bytes in UTF-8.</summary>
    public static string MrkdwnBytes(string text, int limit) =>
        Encoding.UTF8.GetByteCount(text) <= limit
            ? text
            : Shortened(text, limit, isMarkup: true, piece => Encoding.UTF8.GetByteCount(piece));

    private static string Shortened(string text, int limit, bool isMarkup, Func<ReadOnlySpan<char>, int> measure)
    {
        var left = limit - measure([Ellipsis]);
        var end = 0;

        while (end < text.Length)
        {
            var rest = text.AsSpan(end);
            var length = isMarkup ? Piece(rest) : StringInfo.GetNextTextElementLength(rest);
            left -= measure(rest[..length]);
            if (left < 0)
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
            ['<', ..] => rest.IndexOf('>'),
            ['&', ..] => rest.IndexOf(';'),
            _ => 0,
        };

        return Math.Max(last, 0) + StringInfo.GetNextTextElementLength(rest[Math.Max(last, 0)..]);
    }
}
