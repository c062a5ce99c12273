using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>
/// More about an activity: a mention or the client; there are others.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations#work-with-mentions
/// </summary>
internal sealed record EntityPayload
{
    public string? Type { get; init; }

    /// <summary>Of a mention: as it stands in the text.</summary>
    public string? Text { get; init; }

    [JsonConverter(typeof(LenientObject<AccountPayload>))]
    public AccountPayload? Mentioned { get; init; }

    /// <summary>Of <c>clientInfo</c>.</summary>
    public string? Timezone { get; init; }

    /// <summary>Of <c>clientInfo</c>.</summary>
    public string? Locale { get; init; }
}
