using System.Text.Json.Serialization;

namespace CommunityBot.Sandbox.Wire;

/// <summary>What is posted to <c>/sandbox/events</c>: who does what where. Exactly one of the last five is there.</summary>
internal sealed record SandboxEvent(string Id, string As, string In)
{
    public string? Words { get; init; }

    public PressedEvent? Pressed { get; init; }

    public SubmittedEvent? Submitted { get; init; }

    public bool Joined { get; init; }

    [JsonPropertyName("bot-added")]
    public bool BotAdded { get; init; }
}
