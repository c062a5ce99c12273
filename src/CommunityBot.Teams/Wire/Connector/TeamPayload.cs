namespace CommunityBot.Teams.Wire.Connector;

/// <summary>A team.</summary>
internal sealed record TeamPayload
{
    public string? Name { get; init; }
}
