namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>Shows that the events URL is ours. https://docs.slack.dev/reference/events/url_verification</summary>
internal sealed record ChallengeRequest(string Challenge);
