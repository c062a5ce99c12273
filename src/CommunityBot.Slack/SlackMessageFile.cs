namespace CommunityBot.Slack;

/// <summary>A file of a message.</summary>
/// <param name="Name">Its name, with its extension.</param>
/// <param name="Content">Its text.</param>
/// <param name="Alt">What it is, for screen readers.</param>
internal sealed record SlackMessageFile(string Name, string Content, string Alt);
