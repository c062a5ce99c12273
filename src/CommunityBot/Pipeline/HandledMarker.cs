using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>
/// A row that says an event has had its effect in this partition. Its key begins with a time, so that old ones can be
/// pruned by a range.
/// </summary>
internal static class HandledMarker
{
    public const string Prefix = "handled|";

    /// <summary>How long a marker is kept: longer than any platform delivers an event again.</summary>
    public static readonly Duration Kept = Duration.FromDays(3);

    public static string Key(Instant at, string id) => $"{Prefix}{SortableInstant.Write(at)}|{id}";
}
