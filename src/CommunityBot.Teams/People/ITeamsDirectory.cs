using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Teams.People;

/// <summary>The people, channels and chats of Teams, as it tells of them.</summary>
internal interface ITeamsDirectory
{
    /// <summary>
    /// Who that is, by object id or MRI, as a member of the conversation; null where there is nobody of that id, and for
    /// bots.
    /// </summary>
    /// <exception cref="HttpRequestException">Teams wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Teams didn't answer in time.</exception>
    Task<TeamsPerson?> FindAsync(string tenant, string user, Place place, CancellationToken cancellationToken);

    /// <summary>
    /// The name of a channel of a team, or of a group chat (no team); of a team's first channel, which has no name of its
    /// own, the name of the team. Null where Teams doesn't tell.
    /// </summary>
    /// <exception cref="HttpRequestException">Teams wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Teams didn't answer in time.</exception>
    Task<string?> ChannelNameAsync(string? team, Place place, CancellationToken cancellationToken);

    /// <summary>
    /// Takes in what an activity told by the way: it comes with each one, so this is cheap where nothing is new.
    /// </summary>
    /// <returns>The profile where something in it is new, for the inbox to hear of; else null.</returns>
    Profile? Learn(PersonNews news);
}
