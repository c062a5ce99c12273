using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>Reads an activity from the body of a request.</summary>
internal static class ActivityReader
{
    /// <summary>The activity; null where the body isn't one.</summary>
    public static ActivityPayload? Read(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            return null;

        try
        {
            return
                JsonSerializer.Deserialize(body.Span, ActivityJson.Default.ActivityPayload) is { Type: not null } read
                ? read with
                {
                    // Delivered again it is the same to the letter.
                    Id = read.Id ?? $"body:{Convert.ToHexStringLower(SHA256.HashData(body.Span))}",
                }
                : null;
        }
        catch (JsonException)
        {
            // Told by the status code.
            return null;
        }
    }
}
