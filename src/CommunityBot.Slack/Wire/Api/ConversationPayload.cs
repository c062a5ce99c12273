namespace CommunityBot.Slack.Wire.Api;

/// <summary>A conversation. https://docs.slack.dev/reference/methods/conversations.info</summary>
internal sealed record ConversationPayload(ChannelObjectPayload? Channel);
