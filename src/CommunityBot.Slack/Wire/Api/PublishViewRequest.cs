using System.Text.Json;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>Somebody's home. https://docs.slack.dev/reference/methods/views.publish</summary>
internal sealed record PublishViewRequest(string UserId, JsonElement View);
