using System.Text.Json.Nodes;
using NodaTime;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>Something was sent to the app, and how that went.</summary>
public sealed record DeliveryAttempt(
    ParcelKind Kind,
    JsonObject Payload,
    int Retry,
    Instant At,
    Duration Took,
    DeliveryOutcome Outcome
)
{
    /// <summary>The inner event's type, or the interaction's, or the command.</summary>
    public string What => (Payload["event"]?["type"] ?? Payload["command"] ?? Payload["type"])?.ToString() ?? "";
}
