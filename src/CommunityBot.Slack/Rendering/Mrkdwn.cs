using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using NodaTime;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Slack's markup. Three characters are escaped, and nothing that people write can then be a mention, a link or a command.
/// Their <c>*bold*</c>, <c>_italic_</c> and <c>`code`</c> stay: that is how they write to one another in Slack, and it
/// ends where their block ends. https://docs.slack.dev/messaging/formatting-message-text
/// </summary>
internal static class Mrkdwn
{
    // Slack speaks of timestamps of ten digits.
    private static readonly Instant FirstDate = Instant.FromUnixTimeSeconds(1_000_000_000);
    private static readonly Instant LastDate = Instant.FromUnixTimeSeconds(9_999_999_999);

    public static string Escape(string words) =>
        Words
            .Clean(words)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// A moment that each reader sees in their own zone and Slack's language for them; clients that can't, and mails, show
    /// the text. Within a sentence the day is always written out; alone it may be "today" or "tomorrow", which would make
    /// "on tomorrow" of a sentence.
    /// </summary>
    public static string Date(Instant at, MomentStyle style, string text, bool isAlone)
    {
        if (at < FirstDate || at > LastDate)
            return Escape(text);

        var day = isAlone ? "{date_long_pretty}" : "{date_long}";
        var tokens = style switch
        {
            MomentStyle.Day => day,
            MomentStyle.Time => "{time}",
            _ => $"{day}, {{time}}",
        };

        return string.Create(CultureInfo.InvariantCulture, $"<!date^{at.ToUnixTimeSeconds()}^{tokens}|{Escape(text)}>");
    }

    /// <summary>A link with an escaped text; what would end the address early is written in hexadecimal.</summary>
    public static string Link(Uri target, string text)
    {
        var address = target
            .AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal);

        return $"<{address}|{text}>";
    }
}
