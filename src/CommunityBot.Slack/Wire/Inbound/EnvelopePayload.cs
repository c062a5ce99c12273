using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>
/// What the events URL gets: an event in its envelope, or a word of Slack itself.
/// https://docs.slack.dev/apis/events-api#callback-field
/// </summary>
internal sealed record EnvelopePayload
{
    public string? Type { get; init; }

    /// <summary>Of <c>url_verification</c>: to be given back.</summary>
    public string? Challenge { get; init; }

    public string? EventId { get; init; }

    public string? ApiAppId { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? ContextTeamId { get; init; }

    public string? ContextEnterpriseId { get; init; }

    /// <summary>At most one: an installation that sees the event.</summary>
    public ImmutableArray<AuthorizationPayload?>? Authorizations { get; init; }

    public EventPayload? Event { get; init; }
}
