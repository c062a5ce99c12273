using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>A message within an event or an interaction. https://docs.slack.dev/reference/events/message</summary>
internal sealed record MessagePayload
{
    public string? Subtype { get; init; }

    [JsonConverter(typeof(UserConverter))]
    public UserPayload? User { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    public string? BotId { get; init; }

    public string? AppId { get; init; }

    public EditPayload? Edited { get; init; }
}
