using System.Text.Json;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Reads what a view carries; it comes back from outside, so it may be anything.</summary>
internal static class FormMetadataParser
{
    /// <summary>What the view carries; null where that isn't of our making.</summary>
    public static FormMetadata? Parse(string? written)
    {
        try
        {
            return FormMetadata.Read(written);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
