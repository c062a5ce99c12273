using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Turns what somebody wrote, as Teams marks it up, into what they read on their screen.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations#retrieve-mentions
/// </summary>
internal static partial class TeamsWords
{
    /// <summary>What is longer than this is no question to a bot; the rest of it is cut off.</summary>
    public const int Longest = 4_000;

    // Marked up, the same words are longer; more than that isn't looked at.
    private const int LongestMarked = 32_000;
    private const int MostMentions = 50;
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The readable text, without the mentions of <paramref name="bot"/>.</summary>
    public static string Read(string marked, IReadOnlyList<EntityPayload> mentions, string bot)
    {
        var rest = marked.Length > LongestMarked ? marked[..LongestMarked] : marked;

        foreach (
            var mention in mentions.Take(MostMentions).Where(mention => TeamsId.IsSameBot(mention.Mentioned?.Id, bot))
        )
            rest = WithoutFirst(rest, mention.Text ?? $"<at>{mention.Mentioned?.Name}</at>");

        return Cut(Tidied(WebUtility.HtmlDecode(MentionTag().Replace(rest, ""))));
    }

    /// <summary>
    /// The text without the first place where the mention stands, exactly as its entity says; with it goes what people
    /// write after it before they come to the point.
    /// </summary>
    private static string WithoutFirst(string text, string mention)
    {
        var at = mention.Length == 0 ? -1 : text.IndexOf(mention, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return text;

        var after = text.AsSpan(at + mention.Length);
        return string.Concat(text.AsSpan(0, at), " ", after is [',' or ':', ..] ? after[1..] : after);
    }

    private static string Tidied(string text)
    {
        var words = new StringBuilder(text.Length);

        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character == NoBreakSpace)
                AppendSpace(words);
            else if (!IsInvisible(character))
                words.Append(character);
        }

        return words.ToString().TrimEnd();
    }

    private static void AppendSpace(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != ' ')
            words.Append(' ');
    }

    /// <summary>Control characters, and spaces of no width, which clients leave around mentions.</summary>
    private static bool IsInvisible(char character) => char.IsControl(character) || character is '\u200B' or '\uFEFF';

    private static string Cut(string words)
    {
        if (words.Length <= Longest)
            return words;

        return char.IsHighSurrogate(words[Longest - 1]) ? words[..(Longest - 1)] : words[..Longest];
    }

    // The mentions of others: their names stay.
    [GeneratedRegex("</?at(?: [^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MentionTag();
}
