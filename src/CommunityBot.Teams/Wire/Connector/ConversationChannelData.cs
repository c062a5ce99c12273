namespace CommunityBot.Teams.Wire.Connector;

/// <summary>Where in Teams a conversation is begun.</summary>
internal sealed record ConversationChannelData(IdRequest Tenant)
{
    public IdRequest? Channel { get; init; }
}
