using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>What is sent to the app, once, whichever way.</summary>
internal sealed record Parcel(ParcelKind Kind, JsonObject Payload)
{
    /// <summary>0 for the first time.</summary>
    public int Retry { get; init; }
    public string? RetryReason { get; init; }
}
