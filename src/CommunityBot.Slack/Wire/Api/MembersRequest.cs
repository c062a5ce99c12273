namespace CommunityBot.Slack.Wire.Api;

/// <summary>Asks for a page of a conversation's members. https://docs.slack.dev/reference/methods/conversations.members</summary>
internal sealed record MembersRequest(string Channel, string? Cursor)
{
    /// <summary>How many a page; Slack advises no more than 200.</summary>
    public int Limit { get; init; } = 200;
}
