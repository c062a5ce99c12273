using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms;

/// <summary>Whether somebody comes to a gathering.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Answer>))]
public enum Answer
{
    /// <summary>They come.</summary>
    Yes,

    /// <summary>They don't know yet.</summary>
    Maybe,

    /// <summary>They don't come.</summary>
    No,
}
