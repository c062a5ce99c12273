using NodaTime;

namespace CommunityBot.Slack.People;

/// <summary>How far the list of a workspace's people was read.</summary>
/// <param name="Began">When.</param>
/// <param name="Cursor">Where it goes on; null at its beginning.</param>
/// <param name="PagesLeft">How many more pages are worth it.</param>
/// <param name="IsOver">Whether it was read to its end, or can't be read.</param>
internal sealed record Listing(Instant Began, string? Cursor, int PagesLeft, bool IsOver);
