namespace CommunityBot.Slack.Wire.Api;

/// <summary>Where a list goes on; empty or missing at its end. https://docs.slack.dev/apis/web-api/pagination</summary>
internal sealed record PagePayload(string? NextCursor);
