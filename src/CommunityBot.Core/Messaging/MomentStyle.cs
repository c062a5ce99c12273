namespace CommunityBot.Core.Messaging;

/// <summary>How much of a moment is said.</summary>
public enum MomentStyle
{
    /// <summary>Day and time: Tuesday, 3 March, 18:00.</summary>
    DayAndTime,

    /// <summary>The day alone: Tuesday, 3 March.</summary>
    Day,

    /// <summary>The time alone: 18:00.</summary>
    Time,
}
