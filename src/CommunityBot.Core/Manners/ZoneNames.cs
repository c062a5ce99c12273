using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>Finds a time zone of the tz database by what people type: its id, or only the city.</summary>
internal static class ZoneNames
{
    /// <summary>The most that can be typed for a zone.</summary>
    public const int Longest = 60;

    /// <summary>The name of the suggestions for inputs of zones.</summary>
    public const string Suggestions = "manners.zones";

    private const int MostNear = 3;
    private const int MostSuggested = 50;

    /// <summary>Whether the tz database has exactly that id.</summary>
    public static bool IsKnown(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    /// <summary>The id of the zone that is meant; null where that isn't clear.</summary>
    public static string? Find(string typed)
    {
        var name = Normal(typed);
        if (name.Length == 0)
            return null;

        return DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => Same(id, name))
            ?? (
                DateTimeZoneProviders.Tzdb.Ids.Where(id => Same(City(id), name)).ToImmutableArray() is [var only]
                    ? only
                    : null
            );
    }

    /// <summary>Zones with names like that, the nearest first; none for what is too long to be one.</summary>
    public static ImmutableArray<string> Near(string typed)
    {
        if (typed.Length > Longest)
            return [];

        var name = Normal(City(typed));

        return
        [
            .. DateTimeZoneProviders
                .Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal))
                .Select(id => (id, distance: Distance(City(id), name)))
                .Where(near => near.distance <= Math.Max(1, name.Length / 3))
                .OrderBy(near => near.distance)
                .Take(MostNear)
                .Select(near => near.id),
        ];
    }

    /// <summary>Zones whose names hold what was typed so far, those that begin with it first, then those with names like it.</summary>
    public static ImmutableArray<string> Suggest(string typed)
    {
        var name = Normal(typed);

        return
        [
            .. DateTimeZoneProviders
                .Tzdb.Ids.Where(id => id.Contains(name, StringComparison.OrdinalIgnoreCase))
                .OrderBy(id => !City(id).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                .ThenBy(id => !id.Contains('/', StringComparison.Ordinal))
                .ThenBy(id => id, StringComparer.Ordinal)
                .Concat(Near(typed))
                .Distinct()
                .Take(MostSuggested),
        ];
    }

    private static string Normal(string typed) => typed.Trim().Replace(' ', '_');

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    // Levenshtein's edit distance, row by row.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var substituted =
                    diagonal + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
