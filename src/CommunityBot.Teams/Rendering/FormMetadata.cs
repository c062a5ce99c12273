namespace CommunityBot.Teams.Rendering;

/// <summary>Where a form was opened from, which it carries with it: what sends it off may come without.</summary>
internal sealed record FormMetadata
{
    /// <summary>The message whose button opened it.</summary>
    public string? Message { get; init; }

    /// <summary>The conversation that message is in.</summary>
    public string? Conversation { get; init; }

    /// <summary>The thread there.</summary>
    public string? Thread { get; init; }
}
