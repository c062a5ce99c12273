using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Reads and writes what passes between Slack and us. What can't be read is null: the status code tells it, and its words stay unsaid.</summary>
internal static class Json
{
    /// <summary>A view as a part of a request.</summary>
    public static JsonElement Element(SlackViewPayload view) =>
        JsonSerializer.SerializeToElement(view, BlocksJson.Plain.SlackViewPayload);

    public static TPayload? Read<TPayload>(ReadOnlySpan<byte> json, JsonTypeInfo<TPayload> type)
        where TPayload : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static TPayload? Read<TPayload>(string json, JsonTypeInfo<TPayload> type)
        where TPayload : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
