using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>
/// What only Teams tells. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
/// </summary>
internal sealed record ChannelDataPayload
{
    public string? EventType { get; init; }

    [JsonConverter(typeof(LenientObject<NamedPayload>))]
    public NamedPayload? Tenant { get; init; }

    /// <summary>Its id is that of its first channel.</summary>
    [JsonConverter(typeof(LenientObject<NamedPayload>))]
    public NamedPayload? Team { get; init; }

    [JsonConverter(typeof(LenientObject<NamedPayload>))]
    public NamedPayload? Channel { get; init; }

    [JsonConverter(typeof(LenientObject<InstallSettingsPayload>))]
    public InstallSettingsPayload? Settings { get; init; }
}
