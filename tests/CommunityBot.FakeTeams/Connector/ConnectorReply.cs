using System.Text.Json.Nodes;

namespace CommunityBot.FakeTeams.Connector;

/// <summary>How a call is answered.</summary>
internal sealed record ConnectorReply(int Status)
{
    /// <summary>In a status's place: not at all.</summary>
    public const int None = 0;

    public JsonNode? Body { get; init; }

    public string? Text { get; init; }

    public int? RetryAfter { get; init; }

    public string? Location { get; init; }

    public static ConnectorReply Of(int status, JsonNode body) => new(status) { Body = body };
}
