namespace CommunityBot.Teams.People;

/// <summary>A channel or chat whose people are being taken in, as it is stored.</summary>
internal sealed record Roster(string Tenant, string Conversation, RosterRow Row, string ETag)
{
    /// <summary>The same for every delivery of one person in one run: the inbox takes it once.</summary>
    public string EventOf(string user) => $"teams-roster.{Tenant}.{Conversation}.{Row.Began}.{user}";
}
