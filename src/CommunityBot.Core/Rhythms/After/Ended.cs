namespace CommunityBot.Core.Rhythms.After;

/// <summary>A gathering for which thanks have been said, and what goes on since.</summary>
public sealed record Ended(Gathering Gathering, Aftermath Aftermath)
{
    /// <summary>Reads it; null where there is no such gathering, or none that has been thanked for.</summary>
    public static Reading<Ended?> Reading(GatheringId id) =>
        Rhythms
            .Gathering.Reading(id)
            .With(PastGathering.Reading(id), (row, past) => row ?? past?.Gathering)
            .With(
                Aftermath.Reading(id),
                (gathering, aftermath) =>
                    gathering is null || aftermath is null ? null : new Ended(gathering, aftermath)
            );
}
