using System.Text.Json;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>A message or an event that failed every time, kept as it was, for an administrator to look at and to replay.</summary>
/// <param name="RowKey">The key that it had in the outbox or the inbox, and has again when it is replayed.</param>
/// <param name="Row">The row itself.</param>
/// <param name="Kind">What kind of message or event it is.</param>
/// <param name="At">When it was set aside.</param>
/// <param name="Attempts">How often it was tried; 0 where it couldn't even be read.</param>
internal sealed record SetAside(string RowKey, JsonElement Row, string Kind, Instant At, int Attempts)
{
    public const string Prefix = "set-aside|";

    /// <summary>The kind of what no version of ours can read.</summary>
    public const string Unreadable = "unreadable";

    public static string Key(string id) => $"{Prefix}{id}";

    /// <summary>The JSON of a row, or as a text whatever else is in its place.</summary>
    public static JsonElement Parse(string json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(json, PipelineJson.Default.String);
        }
    }
}
