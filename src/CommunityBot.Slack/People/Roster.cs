namespace CommunityBot.Slack.People;

/// <summary>A channel whose people are being taken in, as it is stored.</summary>
internal sealed record Roster(string Installation, string Channel, RosterRow Row, string ETag)
{
    /// <summary>The same for every delivery of one person in one run: the inbox takes it once.</summary>
    public string EventOf(string user) => $"slack-roster.{Installation}.{Channel}.{Row.Began}.{user}";
}
