using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>A modal for whoever just acted. https://docs.slack.dev/reference/methods/views.open and views.push</summary>
internal sealed record OpenViewRequest(string TriggerId, SlackViewPayload View);
