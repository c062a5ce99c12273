using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>A subscribed calendar as it is at a moment.</summary>
/// <param name="Text">The calendar (RFC 5545).</param>
/// <param name="Tag">The same as long as nothing in it changes but when it was made.</param>
public sealed record CalendarFeed(string Text, string Tag)
{
    private const int TagBytes = 16;
    private const string Stamp = "DTSTAMP:";

    /// <summary>The gatherings of some communities, in the order of their starts.</summary>
    /// <param name="name">What calendar programs call it.</param>
    /// <param name="sources">The communities.</param>
    /// <param name="choice">Which of their gatherings.</param>
    /// <param name="now">When it is made.</param>
    public static CalendarFeed Of(string name, ImmutableArray<FeedSource> sources, FeedChoice choice, Instant now)
    {
        var shown = sources
            .Where(source => source.IsThere)
            .SelectMany(
                source => source.Gatherings(choice, now),
                (source, gathering) => new CalendarEntry(source.Community!, gathering)
            )
            .OrderBy(entry => entry.Gathering.Start)
            .ThenBy(entry => entry.Uid, StringComparer.Ordinal);
        var text = CalendarFileWriter.Write(name, shown, now);

        return new(text, TagOf(text));
    }

    private static string TagOf(string text)
    {
        var lines = text.Split('\n').Where(line => !line.StartsWith(Stamp, StringComparison.Ordinal));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        return Convert.ToHexStringLower(hash.AsSpan(0, TagBytes));
    }
}
