using System.Diagnostics;
using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.People;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Inbound;

/// <summary>Somebody arrives, or changes: events that tell an id, where the bot needs to know who that is.</summary>
internal sealed class SlackArrivals(
    IInbox inbox,
    ISlackDirectory directory,
    IRosters rosters,
    ILogger<SlackArrivals> logger
)
{
    /// <summary>Returns only when the inbox has it.</summary>
    public Task TakeAsync(Meaning meaning, SlackInstallation installation, CancellationToken cancellationToken) =>
        meaning switch
        {
            Meaning.Joined joined => JoinAsync(joined, cancellationToken),
            Meaning.BotAdded added => AddBotAsync(added, cancellationToken),
            Meaning.UserChanged changed => ChangeAsync(changed, installation, cancellationToken),
            _ => throw new UnreachableException(),
        };

    private async Task JoinAsync(Meaning.Joined joined, CancellationToken cancellationToken)
    {
        if (await FindAsync(joined.In.Installation, joined.User, cancellationToken) is { } profile)
            await TakeAsync(joined.Id, joined.User, joined.In, new InboundContent.Joined(profile), cancellationToken);
    }

    private async Task AddBotAsync(Meaning.BotAdded added, CancellationToken cancellationToken)
    {
        var (installation, channel) = (added.In.Installation, added.In.Conversation);

        if (
            added.Inviter is not { } inviter
            || await FindAsync(installation, inviter, cancellationToken) is not { } profile
        )
        {
            // A community needs somebody who coordinates it.
            logger.AddedByNobody(channel);
            return;
        }

        var name = await directory.ChannelNameAsync(installation, channel, cancellationToken);
        await TakeAsync(added.Id, inviter, added.In, new InboundContent.BotAdded(name, profile), cancellationToken);
        await rosters.BeginAsync(installation, channel, cancellationToken);
    }

    private async Task ChangeAsync(
        Meaning.UserChanged changed,
        SlackInstallation installation,
        CancellationToken cancellationToken
    )
    {
        directory.Learn(installation.Id, changed.Told);

        if (await directory.FindAsync(installation.Id, changed.User, cancellationToken) is not { IsBot: false } person)
            return;

        await TakeAsync(
            changed.Id,
            changed.User,
            new(SlackPlatform.PlatformName, installation.Id, changed.User),
            person.IsGone || changed.Told.Deleted is true
                ? new InboundContent.AccountClosed()
                : new InboundContent.ProfileChanged(person.Profile),
            cancellationToken
        );
    }

    /// <summary>Null for bots and for whoever isn't there any more: they become no members.</summary>
    private async Task<Profile?> FindAsync(string installation, string user, CancellationToken cancellationToken) =>
        await directory.FindAsync(installation, user, cancellationToken) is { IsBot: false, IsGone: false } person
            ? person.Profile
            : null;

    private Task<Reaction> TakeAsync(
        string id,
        string user,
        Core.Messaging.Place place,
        InboundContent content,
        CancellationToken cancellationToken
    ) =>
        inbox.TakeAsync(
            new(id, new(SlackPlatform.PlatformName, place.Installation, user), place, content),
            cancellationToken
        );
}
