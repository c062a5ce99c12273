using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>Time zones as people type them: by their tz database id, in any case, or by their city alone.</summary>
internal static class ZoneNames
{
    private const int Suggested = 3;
    private const int MaxTypos = 3;

    private static readonly ImmutableArray<string> Ids =
    [
        .. DateTimeZoneProviders.Tzdb.Ids.Where(id =>
            id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal)
        ),
    ];

    /// <summary>The id that was meant; null where it can't be told.</summary>
    public static string? Find(string typed)
    {
        var name = Plain(typed);
        var exact = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id =>
            id.Equals(name, StringComparison.OrdinalIgnoreCase)
        );

        return exact
            ?? (
                Ids.Where(id => City(id).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
                    ? only
                    : null
            );
    }

    /// <summary>The ids that come nearest to what was typed, at most three.</summary>
    public static ImmutableArray<string> Near(string typed)
    {
        var name = Plain(typed);
        if (name.Length == 0)
            return [];

        var city = City(name);
        return
        [
            .. Ids.Select(id => (Id: id, Distance: Distance(id, name, city)))
                .Where(near => near.Distance <= MaxTypos)
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Id, StringComparer.Ordinal)
                .Take(Suggested)
                .Select(near => near.Id),
        ];
    }

    private static string Plain(string typed) => typed.Trim().Replace(' ', '_');

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static int Distance(string id, string name, string city) =>
        id.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? 0
            : Typos(City(id).ToUpperInvariant(), city.ToUpperInvariant());

    /// <summary>The edit distance of Levenshtein: how many signs to add, drop or change.</summary>
    private static int Typos(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
