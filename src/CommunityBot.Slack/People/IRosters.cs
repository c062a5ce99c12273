namespace CommunityBot.Slack.People;

/// <summary>Who is in which channel.</summary>
internal interface IRosters
{
    /// <summary>The bot came into a channel: the people who are there already become members, one by one, durably.</summary>
    Task BeginAsync(string installation, string channel, CancellationToken cancellationToken);
}
