namespace CommunityBot.Slack.Wire.OAuth;

/// <summary>The team or the enterprise of an installation.</summary>
internal sealed record OAuthOwner(string? Id, string? Name);
