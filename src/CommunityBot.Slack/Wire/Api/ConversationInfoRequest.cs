namespace CommunityBot.Slack.Wire.Api;

/// <summary>Asks for a conversation. https://docs.slack.dev/reference/methods/conversations.info</summary>
internal sealed record ConversationInfoRequest(string Channel);
