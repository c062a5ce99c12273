using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>When and where a coordinator wants one gathering to be.</summary>
/// <param name="Start">Civil time in the rhythm's zone.</param>
/// <param name="Length">How long it lasts.</param>
public sealed record GatheringWish(LocalDateTime Start, Duration Length)
{
    /// <summary>Where; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>Where on the web.</summary>
    public Uri? Link { get; init; }

    /// <summary>For how many there is room; null where for all who come.</summary>
    public int? Places { get; init; }

    /// <summary>A word to everybody; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>What a gathering is like now.</summary>
    public static GatheringWish Of(Gathering gathering, string zone) =>
        new(gathering.Start.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime, gathering.End - gathering.Start)
        {
            Place = gathering.Details.Place,
            Link = gathering.Details.Link,
            Places = gathering.Details.Places,
        };

    /// <summary>The moment of its start.</summary>
    public Instant StartIn(string zone) => DateTimeZoneProviders.Tzdb[zone].AtLeniently(Start).ToInstant();
}
