using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>A user. https://docs.slack.dev/reference/methods/users.info</summary>
internal sealed record UserInfoPayload(UserPayload? User);
