namespace CommunityBot.Teams.Wire.Connector;

/// <summary>What was made. All of it may be missing: updates, for one, may be answered with nothing.</summary>
internal sealed record ResourcePayload
{
    /// <summary>The message, or the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>The first message of a conversation.</summary>
    public string? ActivityId { get; init; }
}
