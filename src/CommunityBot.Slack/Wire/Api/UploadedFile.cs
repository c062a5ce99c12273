namespace CommunityBot.Slack.Wire.Api;

/// <summary>A file that was uploaded, with the title that it gets.</summary>
internal sealed record UploadedFile(string Id, string? Title);
