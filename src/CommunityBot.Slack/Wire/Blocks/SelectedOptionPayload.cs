namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>An option that was taken, as far as we care.</summary>
internal sealed record SelectedOptionPayload(string Value);
