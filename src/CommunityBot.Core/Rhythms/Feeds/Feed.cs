using NodaTime;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>
/// A calendar to subscribe to, of the person or the community in whose partition it is. The address itself isn't kept:
/// whoever has lost it asks for a new one, and with that the old one ends.
/// </summary>
/// <param name="Hash">The SHA-256 of the address's secret part, in hexadecimal.</param>
/// <param name="Shows">Which gatherings are in it.</param>
/// <param name="Since">When the address was given.</param>
public sealed record Feed(string Hash, FeedChoice Shows, Instant Since) : IRow
{
    /// <summary>The key of the one row.</summary>
    public const string Key = "feed|";

    public string RowKey => Key;
}
