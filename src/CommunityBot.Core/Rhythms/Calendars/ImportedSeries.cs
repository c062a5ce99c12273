using System.Collections.Immutable;
using CommunityBot.Core.Rhythms.Schedules;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A gathering of a calendar file, or a series of them.</summary>
/// <param name="Uid">The file's own id of it; the same in a newer file.</param>
/// <param name="Title">What the file calls it.</param>
/// <param name="Schedule">When it takes place.</param>
public sealed record ImportedSeries(string Uid, string Title, Schedule Schedule)
{
    /// <summary>Where it takes place, in the file's words.</summary>
    public string? Place { get; init; }

    /// <summary>What it is about, in the file's words.</summary>
    public string? Description { get; init; }

    /// <summary>An address for it on the web.</summary>
    public string? Link { get; init; }

    /// <summary>Beats of the schedule that differ from it, ordered by their original start.</summary>
    public ImmutableArray<ImportedChange> Changes { get; init; } = [];
}
