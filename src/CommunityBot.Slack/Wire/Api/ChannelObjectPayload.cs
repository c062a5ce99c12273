namespace CommunityBot.Slack.Wire.Api;

/// <summary>A conversation's object: its id, its name where it has one, and who made it. https://docs.slack.dev/reference/objects/conversation-object</summary>
internal sealed record ChannelObjectPayload(string? Id, string? Name)
{
    public string? Creator { get; init; }
}
