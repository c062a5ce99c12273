using CommunityBot.Core;
using CommunityBot.Core.Rhythms;
using NodaTime;

namespace CommunityBot.Simulation.Planted;

/// <summary>Decisions that are right but for one thing.</summary>
internal static class WrongDecisions
{
    /// <summary>What is to be sent is sent twice.</summary>
    public static Outcome Twice(ICommand right, LoadedRows rows, Instant now) =>
        right.Decide(rows, now) is Outcome.Applied applied
            ? applied with
            {
                Dispatches = [.. applied.Dispatches, .. applied.Dispatches],
            }
            : right.Decide(rows, now);

    /// <summary>Rhythms know no summer time.</summary>
    public static Outcome InWinter(ICommand right, LoadedRows rows, Instant now) =>
        right.Decide(
            new(
                rows.Found.ToDictionary(
                        found => found.Key,
                        found => found.Value.Select(row => row is Rhythm rhythm ? InWinter(rhythm) : row)
                    )
                    .Aggregate(rows.Found, (all, found) => all.SetItem(found.Key, [.. found.Value]))
            ),
            now
        );

    private static Rhythm InWinter(Rhythm rhythm) =>
        rhythm with
        {
            Schedule = rhythm.Schedule with
            {
                Zone = rhythm.Schedule.Zone switch
                {
                    "Europe/Berlin" => "Etc/GMT-1",
                    "Europe/London" => "Etc/GMT",
                    "America/New_York" => "Etc/GMT+5",
                    "America/Santiago" => "Etc/GMT+4",
                    "Pacific/Auckland" => "Etc/GMT-12",
                    var other => other,
                },
            },
        };
}
