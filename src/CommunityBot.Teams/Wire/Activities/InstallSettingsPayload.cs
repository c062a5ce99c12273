using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>What was chosen when the app was added to a team.</summary>
internal sealed record InstallSettingsPayload
{
    [JsonConverter(typeof(LenientObject<NamedPayload>))]
    public NamedPayload? SelectedChannel { get; init; }
}
