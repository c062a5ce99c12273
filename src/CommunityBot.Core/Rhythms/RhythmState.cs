using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms;

/// <summary>Whether a rhythm beats.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RhythmState>))]
public enum RhythmState
{
    /// <summary>It beats.</summary>
    Active,

    /// <summary>It rests until it is resumed.</summary>
    Paused,

    /// <summary>It has stopped for good.</summary>
    Ended,
}
