using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.People;

/// <summary>Tells the inbox of those on a roster, and the log of its end.</summary>
internal sealed class RosterInbox(IInbox inbox, ILogger<RosterInbox> logger)
{
    /// <summary>Somebody is there.</summary>
    public Task TakeAsync(Roster roster, TeamsPerson person, CancellationToken cancellationToken) =>
        inbox.TakeAsync(
            new(
                roster.EventOf(person.User),
                new Account(TeamsNames.Platform, roster.Tenant, person.User),
                new Place(TeamsNames.Platform, roster.Tenant, roster.Conversation),
                new InboundContent.Joined(person.Profile)
            ),
            cancellationToken
        );

    /// <summary>That was all of them.</summary>
    public void NoticeEnd() => logger.RosterComplete();

    /// <summary>There is no more to be had.</summary>
    public void NoticeEnd(string code) => logger.RosterEnded(code);
}
