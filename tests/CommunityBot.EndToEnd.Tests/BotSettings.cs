namespace CommunityBot.EndToEnd.Tests;

/// <summary>How a bot process is started.</summary>
/// <param name="Folder">Where its store lies.</param>
/// <param name="StartAt">Where the Sandbox's clock begins, as an ISO 8601 instant; null for the present.</param>
internal sealed record BotSettings(string Folder, string? StartAt)
{
    public string Environment { get; init; } = "Development";

    /// <summary>More settings, by their names as environment variables.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();
}
