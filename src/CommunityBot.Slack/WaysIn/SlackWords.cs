using System.Text;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Turns what somebody wrote, as Slack marks it up, into what they read on their screen.
/// https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
/// </summary>
internal static class SlackWords
{
    /// <summary>What is longer than this is no question to a bot; the rest of it is cut off.</summary>
    public const int Longest = 4_000;

    /// <summary>Whether the text mentions that user.</summary>
    public static bool Mentions(string text, string user) =>
        text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal);

    /// <summary>The readable text, without mentions of <paramref name="bot"/>.</summary>
    public static string Read(string marked, string bot)
    {
        var words = new StringBuilder(Math.Min(marked.Length, Longest));
        var rest = marked.AsSpan();

        while (rest.Length > 0 && words.Length <= Longest)
        {
            var at = rest.IndexOfAny('<', '&');
            words.Append(at < 0 ? rest : rest[..at]);
            rest = at < 0 ? [] : rest[at..];

            if (rest.Length > 0)
                rest = rest[(rest[0] == '&' ? ReadEntity(rest, words) : ReadMark(rest, words, bot))..];
        }

        return Cut(words.Replace("\0", "").ToString().Trim());
    }

    private static int ReadEntity(ReadOnlySpan<char> rest, StringBuilder words)
    {
        foreach (var (entity, character) in new[] { ("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>') })
        {
            if (!rest.StartsWith(entity, StringComparison.Ordinal))
                continue;

            words.Append(character);
            return entity.Length;
        }

        words.Append('&');
        return 1;
    }

    private static int ReadMark(ReadOnlySpan<char> rest, StringBuilder words, string bot)
    {
        var end = rest.IndexOf('>');
        if (end < 0)
        {
            words.Append('<');
            return 1;
        }

        var inside = rest[1..end];
        var bar = inside.IndexOf('|');
        var target = bar < 0 ? inside : inside[..bar];
        var label = bar < 0 ? "" : Unescape(inside[(bar + 1)..]);

        if (target.Length > 1 && target[0] == '@' && target[1..].SequenceEqual(bot))
            return end + 1 + CutMention(rest[(end + 1)..], words);

        words.Append(Readable(Unescape(target), label));
        return end + 1;
    }

    /// <summary>What people write after a mention before they come to the point belongs to the mention.</summary>
    private static int CutMention(ReadOnlySpan<char> after, StringBuilder words)
    {
        words.Append(' ');
        return after is [',' or ':', ..] ? 1 : 0;
    }

    private static string Readable(string target, string label) =>
        (target, label) switch
        {
            (['@', ..], "") => target,
            (['@', ..], _) => $"@{label.TrimStart('@')}",
            (['#', ..], "") => target,
            (['#', ..], _) => $"#{label.TrimStart('#')}",
            (['!', .. var command], "") => $"@{command}",
            (['!', 'd', 'a', 't', 'e', '^', ..], _) => label,
            (['!', ..], _) => $"@{label.TrimStart('@')}",
            (_, "") => target,
            _ when target.EndsWith(label, StringComparison.OrdinalIgnoreCase) => label,
            _ => $"{label} ({target})",
        };

    private static string Unescape(ReadOnlySpan<char> marked) =>
        marked
            .ToString()
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    private static string Cut(string words)
    {
        if (words.Length <= Longest)
            return words;

        return char.IsHighSurrogate(words[Longest - 1]) ? words[..(Longest - 1)] : words[..Longest];
    }
}
