using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What lies ahead: the gatherings that are fixed, laid over the beats that the schedules give.</summary>
internal static class Ahead
{
    /// <summary>How far <c>upcoming</c> looks.</summary>
    public static readonly Duration Soon = Duration.FromDays(60);

    /// <summary>How far the question for the very next one looks: a rhythm may beat once a year.</summary>
    public static readonly Duration Ever = Duration.FromDays(400);

    /// <summary>The first gatherings, in the order of their starts; cancelled ones among them, over ones not.</summary>
    public static ImmutableArray<Gathering> Of(
        ImmutableArray<Rhythm> rhythms,
        ImmutableArray<Gathering> rows,
        Instant now,
        Duration horizon,
        int count
    )
    {
        var fixedStarts = rows.Select(row => row.Id).ToHashSet();
        var beats = rhythms.SelectMany(rhythm =>
            rhythm
                .UnplannedBeats(now)
                .TakeWhile(beat => beat.Start < now + horizon)
                .Where(beat => !fixedStarts.Contains(GatheringId.Of(rhythm.Id, beat.Start)))
                .Take(count)
                .Select(rhythm.Plan)
        );

        return
        [
            .. rows.Where(row => row.End > now && row.Start < now + horizon && row.Stage is not GatheringStage.Over)
                .Concat(beats)
                .OrderBy(gathering => gathering.Start)
                .ThenBy(gathering => gathering.Id.Value, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    /// <summary>The gatherings of a rhythm that stay as they are whatever becomes of its schedule.</summary>
    public static ImmutableArray<Gathering> Fixed(ImmutableArray<Gathering> rows, Instant now) =>
        [
            .. rows.Where(row => row.Start > now && row.Stage is GatheringStage.Planned or GatheringStage.Announced)
                .OrderBy(row => row.Start),
        ];
}
