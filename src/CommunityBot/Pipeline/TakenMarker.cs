using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Pipeline;

/// <summary>
/// A row that says an event was taken and handled, so that a later delivery of the same is known. It holds nothing of
/// the event; its key begins with the day, so that old ones can be pruned by a range.
/// </summary>
internal static class TakenMarker
{
    public const string Prefix = "taken|";

    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    public static string Key(Instant takenAt, string id) => $"{KeyOfDay(takenAt)}|{id}";

    public static string KeyOfDay(Instant at) => $"{Prefix}{Day.Format(at.InUtc().Date)}";
}
