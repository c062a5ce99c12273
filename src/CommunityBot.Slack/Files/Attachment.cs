namespace CommunityBot.Slack.Files;

/// <summary>A file that goes with a message.</summary>
/// <param name="Name">Its name, with its extension.</param>
/// <param name="Bytes">What is in it.</param>
/// <param name="Alt">What it is, for screen readers.</param>
internal sealed record Attachment(string Name, ReadOnlyMemory<byte> Bytes, string Alt);
