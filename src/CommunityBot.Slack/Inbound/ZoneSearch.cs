using NodaTime.TimeZones;

namespace CommunityBot.Slack.Inbound;

/// <summary>Finds time zones by what people type: a part of the zone's id, or the beginning of a country's name.</summary>
internal static class ZoneSearch
{
    private const int Longest = 60;

    // The zones that people live in, without aliases and technical ones.
    private static readonly Lazy<TzdbZoneLocation[]> Locations = new(() =>
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).OrderBy(place => place.ZoneId, StringComparer.Ordinal)]
    );

    /// <summary>The ids of the zones that fit, the likeliest first.</summary>
    public static IEnumerable<string> Find(string typed)
    {
        var name = typed.Trim().Replace(' ', '_');
        if (name.Length > Longest)
            return [];

        return Locations
            .Value.Select(place => (place.ZoneId, Rank: RankOf(place, name)))
            .Where(found => found.Rank is not null)
            .OrderBy(found => found.Rank)
            .Select(found => found.ZoneId)
            .Distinct();
    }

    private static int? RankOf(TzdbZoneLocation place, string name)
    {
        var city = place.ZoneId[(place.ZoneId.LastIndexOf('/') + 1)..];

        if (city.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return 0;

        if (place.CountryName.Replace(' ', '_').StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return 1;

        return place.ZoneId.Contains(name, StringComparison.OrdinalIgnoreCase) ? 2 : null;
    }
}
