using System.Text.Json.Serialization;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>How far a gathering has come. Closed.</summary>
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Announced), "announced")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(Over), "over")]
public abstract record GatheringStage
{
    private GatheringStage() { }

    /// <summary>It will be announced at that moment.</summary>
    public sealed record Planned(Instant AnnounceAt) : GatheringStage;

    /// <summary>Its card is in the channel.</summary>
    public sealed record Announced : GatheringStage;

    /// <summary>It doesn't take place; the note, which may be empty, says why.</summary>
    public sealed record Cancelled(string Note) : GatheringStage;

    /// <summary>It has taken place, and thanks have been said.</summary>
    public sealed record Over : GatheringStage;
}
