using System.Text.Json.Serialization;

namespace CommunityBot.Core;

/// <summary>What becomes of what somebody made for others, when they are forgotten.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Works>))]
public enum Works
{
    /// <summary>It stays, without their name.</summary>
    Stay,

    /// <summary>It goes with them.</summary>
    Go,
}
