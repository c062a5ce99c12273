namespace CommunityBot.Teams.Wire.Connector;

/// <summary>Somebody or something, by its id.</summary>
internal sealed record IdRequest(string Id);
