using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Pipeline;

/// <summary>Instants as parts of row keys: of one width, so that their order as texts is their order in time.</summary>
internal static class SortableInstant
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture(
        "uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffff'Z'"
    );

    public static string Write(Instant instant) => Pattern.Format(instant);

    public static Instant Read(string text) => Pattern.Parse(text).Value;
}
