using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.People;

/// <summary>The people and channels of Slack, as it tells of them.</summary>
internal interface ISlackDirectory
{
    /// <summary>Who that is; null where there is nobody of that id.</summary>
    Task<SlackPerson?> FindAsync(string installation, string user, CancellationToken cancellationToken);

    /// <summary>What that channel is.</summary>
    Task<FoundChannel> FindChannelAsync(string installation, string channel, CancellationToken cancellationToken);

    /// <summary>Slack told of a user by itself: what is known of them is as in that from now on.</summary>
    /// <returns>Who that is; null where there is nobody of that id.</returns>
    Task<SlackPerson?> LearnAsync(string installation, UserPayload user, CancellationToken cancellationToken);
}
