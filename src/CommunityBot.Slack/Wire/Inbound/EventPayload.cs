using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>
/// The members of all events that we understand; each event has some of them. https://docs.slack.dev/reference/events
/// </summary>
internal sealed record EventPayload
{
    public string? Type { get; init; }

    public string? Subtype { get; init; }

    public bool? Hidden { get; init; }

    /// <summary>An id in most events, the whole user in those that are about a user.</summary>
    [JsonConverter(typeof(UserConverter))]
    public UserPayload? User { get; init; }

    /// <summary>An id in most events, the whole channel where it is renamed.</summary>
    [JsonConverter(typeof(ChannelConverter))]
    public ChannelPayload? Channel { get; init; }

    public string? ChannelType { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    public string? BotId { get; init; }

    public string? AppId { get; init; }

    /// <summary>Of <c>message_changed</c>: as it is now.</summary>
    public MessagePayload? Message { get; init; }

    /// <summary>Of <c>message_changed</c>: as it was.</summary>
    public MessagePayload? PreviousMessage { get; init; }

    /// <summary>Of <c>app_home_opened</c>.</summary>
    public string? Tab { get; init; }

    /// <summary>Of <c>member_joined_channel</c>: who invited; null where nobody did.</summary>
    public string? Inviter { get; init; }

    /// <summary>Of <c>tokens_revoked</c>.</summary>
    public RevokedTokensPayload? Tokens { get; init; }
}
