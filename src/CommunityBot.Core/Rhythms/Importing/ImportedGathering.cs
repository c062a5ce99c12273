using System.Diagnostics;
using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>A gathering that a calendar file has differ from its series.</summary>
internal static class ImportedGathering
{
    public static Gathering Of(ImportedChange change, Rhythm rhythm, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb[rhythm.Schedule.Zone];
        var original = zone.AtLeniently(change.Original).ToInstant();
        var planned = rhythm.Plan(new(original, original + rhythm.Schedule.Length));

        return change switch
        {
            ImportedChange.Cancelled => planned with { Stage = new GatheringStage.Cancelled("") },
            ImportedChange.Moved moved => Moved(planned, moved, zone.AtLeniently(moved.Start).ToInstant(), now),
            _ => throw new UnreachableException(),
        };
    }

    private static Gathering Moved(Gathering planned, ImportedChange.Moved moved, Instant start, Instant now)
    {
        var own = OwnParts.None;
        if (moved.Title is not null)
            own |= OwnParts.Title;
        if (moved.Place is not null)
            own |= OwnParts.Place;

        return planned with
        {
            Details = planned.Details with
            {
                Title = moved.Title ?? planned.Details.Title,
                Place = moved.Place ?? planned.Details.Place,
            },
            Start = start,
            End = start + moved.Length,
            Own = own,
            MovedFrom = start == planned.Start ? null : planned.Start,
            Stage =
                start > now ? new GatheringStage.Planned(start - planned.Leads.Announce) : new GatheringStage.Over(),
        };
    }
}
