using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>Somebody's home. https://docs.slack.dev/reference/methods/views.publish</summary>
internal sealed record PublishViewRequest(string UserId, SlackViewPayload View);
