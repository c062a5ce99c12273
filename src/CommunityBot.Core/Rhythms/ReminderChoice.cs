using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms;

/// <summary>Whether somebody wants to be reminded of a gathering.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReminderChoice>))]
public enum ReminderChoice
{
    /// <summary>They haven't said.</summary>
    NotAsked,

    /// <summary>They want it.</summary>
    Wanted,

    /// <summary>They don't.</summary>
    Declined,
}
