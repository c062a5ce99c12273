namespace CommunityBot.Slack.Install;

/// <summary>A grant as it stands in the store.</summary>
internal sealed record HeldGrant(SlackGrant Grant, RefreshClaim? Claim, string ETag);
