using System.Text.Json.Serialization;

namespace CommunityBot.Core;

/// <summary>Somebody is looked for twice: what was in somebody's hands at the first look is stored by the second.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Look>))]
public enum Look
{
    /// <summary>At once.</summary>
    First,

    /// <summary>When whatever was being handled then is done, or has failed.</summary>
    Second,
}
