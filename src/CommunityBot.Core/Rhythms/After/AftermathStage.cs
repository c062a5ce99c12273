using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>How far the time after a gathering has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AftermathStage>))]
public enum AftermathStage
{
    /// <summary>Thanks have been said; nobody has been asked for a recap yet.</summary>
    Begun,

    /// <summary>People say that they were there, and whether it was worth it.</summary>
    Open,

    /// <summary>The pulse has ended; who answered it is being forgotten, some at a time.</summary>
    Forgetting,

    /// <summary>All is counted.</summary>
    Closed,
}
