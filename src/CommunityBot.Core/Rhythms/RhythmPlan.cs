using CommunityBot.Core.Rhythms.Schedules;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a coordinator wants a rhythm to be, with nothing left to mend.</summary>
public sealed record RhythmPlan(Details Details, Schedule Schedule, LeadTimes Leads)
{
    /// <summary>Whether a rhythm is so already.</summary>
    public bool IsAlready(Rhythm rhythm) =>
        Details == rhythm.Details && Leads == rhythm.Leads && HasSameBeats(rhythm.Schedule);

    /// <summary>Whether the schedule is the same as another.</summary>
    public bool HasSameBeats(Schedule other) =>
        (Schedule.Start, Schedule.Zone, Schedule.Length, Schedule.LastsCalendarDays)
            == (other.Start, other.Zone, other.Length, other.LastsCalendarDays)
        && Schedule.Rules.SequenceEqual(other.Rules)
        && Schedule.Added.SequenceEqual(other.Added)
        && Schedule.LeftOut.SequenceEqual(other.LeftOut);
}
