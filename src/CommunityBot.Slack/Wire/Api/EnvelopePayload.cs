namespace CommunityBot.Slack.Wire.Api;

/// <summary>What every answer begins with. https://docs.slack.dev/apis/web-api#responses</summary>
internal sealed record EnvelopePayload(bool Ok, string? Error);
