namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>How a user is called. https://docs.slack.dev/reference/objects/user-object#profile</summary>
internal sealed record UserProfilePayload(string? DisplayName, string? RealName);
