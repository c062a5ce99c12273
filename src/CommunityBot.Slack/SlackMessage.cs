using System.Text.Json;

namespace CommunityBot.Slack;

/// <summary>A message as Slack takes it: a text for notifications and screen readers, and blocks.</summary>
internal sealed record SlackMessage(string Text, JsonElement Blocks);
