using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>
/// The members of all interactions that we understand; each type has some of them.
/// https://docs.slack.dev/reference/interaction-payloads
/// </summary>
internal sealed record InteractionPayload
{
    public string? Type { get; init; }

    public string? ApiAppId { get; init; }

    /// <summary>Null where the app is installed org-wide.</summary>
    public TeamPayload? Team { get; init; }

    public TeamPayload? Enterprise { get; init; }

    [JsonConverter(typeof(UserConverter))]
    public UserPayload? User { get; init; }

    [JsonConverter(typeof(ChannelConverter))]
    public ChannelPayload? Channel { get; init; }

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public ContainerPayload? Container { get; init; }

    public MessagePayload? Message { get; init; }

    public ViewPayload? View { get; init; }

    public ImmutableArray<ActionPayload?>? Actions { get; init; }

    /// <summary>Of a shortcut.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Of an options request: the select that asks.</summary>
    public string? ActionId { get; init; }

    /// <summary>Of an options request: what was typed.</summary>
    public string? Value { get; init; }
}
