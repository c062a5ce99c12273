namespace CommunityBot.Teams.Wire.Activities;

/// <summary>A tenant, a team or a channel.</summary>
internal sealed record NamedPayload
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Of a channel: "standard", "private" or "shared".</summary>
    public string? Type { get; init; }
}
