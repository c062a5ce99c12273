using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms;

/// <summary>What was changed for one gathering alone and doesn't follow its rhythm any more.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<OwnParts>))]
public enum OwnParts
{
    /// <summary>Everything follows.</summary>
    None = 0,

    /// <summary>Its name.</summary>
    Title = 1,

    /// <summary>Where it is.</summary>
    Place = 2,

    /// <summary>Where it is on the web.</summary>
    Link = 4,

    /// <summary>For how many there is room.</summary>
    Places = 8,
}
