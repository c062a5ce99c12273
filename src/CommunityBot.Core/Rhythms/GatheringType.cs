using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms;

/// <summary>What kind of event a gathering is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GatheringType>))]
public enum GatheringType
{
    /// <summary>With an agenda and minutes.</summary>
    FormalMeeting,

    /// <summary>Without.</summary>
    InformalMeeting,

    /// <summary>Somebody brings a problem, all help.</summary>
    ProblemSolving,

    /// <summary>Somebody from elsewhere speaks.</summary>
    GuestSpeaker,

    /// <summary>Outsiders are welcome.</summary>
    OpenHouse,

    /// <summary>The topics are gathered and voted on at the start.</summary>
    LeanCoffee,

    /// <summary>Looking back together.</summary>
    Retrospective,

    /// <summary>Something else, in the community's own words.</summary>
    Own,
}
