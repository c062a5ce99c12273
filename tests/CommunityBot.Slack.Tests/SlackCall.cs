using System.Text.Json;

namespace CommunityBot.Slack.Tests;

/// <summary>A call that arrived at the pretended Slack.</summary>
internal sealed record SlackCall(string Path, string Authorization, string ContentType, byte[] Body)
{
    /// <summary>Once nobody waits for the answer any more.</summary>
    public CancellationToken Aborted { get; init; }

    public string Method => Path.Replace("/api/", "", StringComparison.Ordinal);

    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>An argument, of a form or of JSON.</summary>
    public string? this[string argument] =>
        ContentType.StartsWith("application/json", StringComparison.Ordinal)
            ? Json.TryGetProperty(argument, out var value)
                ? value.ToString()
                : null
            : System.Web.HttpUtility.ParseQueryString(Text)[argument];
}
