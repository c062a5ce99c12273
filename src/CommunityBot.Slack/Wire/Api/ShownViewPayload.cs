namespace CommunityBot.Slack.Wire.Api;

/// <summary>The view that is shown now. https://docs.slack.dev/reference/methods/views.open</summary>
internal sealed record ShownViewPayload(ShownView? View);
