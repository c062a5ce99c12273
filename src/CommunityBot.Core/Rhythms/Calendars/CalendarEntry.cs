using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A gathering as it stands in a calendar that is written.</summary>
internal sealed record CalendarEntry(Community Community, Gathering Gathering)
{
    /// <summary>Its id in calendars: it keeps it when it moves.</summary>
    public string Uid => $"{Gathering.Id.Value}@{Community.Id.Value}";

    /// <summary>
    /// Which edition of it that is. It rises with what is changed of the gathering alone, and with each edit of its rhythm
    /// that reaches it; neither count ever falls.
    /// </summary>
    public int Sequence => Gathering.Change + Math.Max(0, Gathering.RhythmVersion - 1);
}
