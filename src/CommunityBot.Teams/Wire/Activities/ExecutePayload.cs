using System.Text.Json;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>A pressed button of a card.</summary>
internal sealed record ExecutePayload
{
    public string? Verb { get; init; }

    public JsonElement? Data { get; init; }
}
