namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>An installation for which an event is visible. https://docs.slack.dev/apis/events-api#authorizations</summary>
internal sealed record AuthorizationPayload(string? TeamId, string? EnterpriseId);
