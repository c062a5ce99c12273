using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>The names under which calendar programs write the zones of the tz database.</summary>
internal static class CalendarZoneNames
{
    private const int MostPartsOfAnId = 3;

    private static readonly ImmutableDictionary<string, string> Ids =
        DateTimeZoneProviders.Tzdb.Ids.ToImmutableDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableDictionary<string, string> WindowsIds =
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.ToImmutableDictionary(
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>One zone of each kind that Windows tells apart, then all others: where several agree, the best known.</summary>
    public static ImmutableArray<string> ByRenown { get; } =
    [
        .. WindowsIds
            .Values.Order(StringComparer.Ordinal)
            .Concat(TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Order(StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The zone of a tz id of a place, of a Windows name, or of an id behind the prefix of a program
    /// (<c>/mozilla.org/20050126_1/Europe/Berlin</c>); null for any other name.
    /// </summary>
    public static DateTimeZone? Find(string name)
    {
        var plain = name.Trim();
        var id = Ids.GetValueOrDefault(plain);

        return Zone(IsClear(id) ? id : WindowsIds.GetValueOrDefault(plain) ?? BehindPrefix(plain));
    }

    /// <summary>
    /// The zone of a tz id that is an abbreviation, such as EST: people mean several things by those, so that the file's
    /// own definition goes before.
    /// </summary>
    public static DateTimeZone? FindAbbreviation(string name) => Zone(Ids.GetValueOrDefault(name.Trim()));

    private static DateTimeZone? Zone(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb[id];

    private static bool IsClear(string? id) =>
        id is "UTC" or "GMT" || id?.Contains('/', StringComparison.Ordinal) == true;

    private static string? BehindPrefix(string name)
    {
        if (!name.StartsWith('/'))
            return null;

        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable
            .Range(1, Math.Min(MostPartsOfAnId, parts.Length))
            .Reverse()
            .Select(count => Ids.GetValueOrDefault(string.Join('/', parts[^count..])))
            .FirstOrDefault(IsClear);
    }
}
