namespace CommunityBot.Teams.Wire.Connector;

/// <summary>A channel; the first one of a team has no name of its own.</summary>
internal sealed record ChannelPayload
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
