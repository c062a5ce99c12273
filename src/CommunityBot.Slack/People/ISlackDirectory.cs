using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.People;

/// <summary>The people and channels of Slack, as it tells of them.</summary>
internal interface ISlackDirectory
{
    /// <summary>Who that is; null where there is nobody of that id.</summary>
    Task<SlackPerson?> FindAsync(string installation, string user, CancellationToken cancellationToken);

    /// <summary>The name of a channel; its id where that isn't told.</summary>
    Task<string> ChannelNameAsync(string installation, string channel, CancellationToken cancellationToken);

    /// <summary>Slack told of a user by itself: what is known of them is as in that from now on.</summary>
    void Learn(string installation, UserPayload user);
}
