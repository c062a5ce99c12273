using System.Diagnostics;
using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.People;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Somebody arrives, or changes: events that tell an id, where the bot needs to know who that is.</summary>
internal sealed class SlackArrivals(
    IInbox inbox,
    ISlackDirectory directory,
    IRosters rosters,
    PassedOn passedOn,
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

        var found = await directory.FindChannelAsync(installation, channel, cancellationToken);

        // A community needs somebody who coordinates it. A workflow or another app, which may have brought the bot, can't.
        foreach (var coordinator in new[] { added.Inviter, found.Creator }.OfType<string>())
        {
            if (await FindAsync(installation, coordinator, cancellationToken) is not { } profile)
                continue;

            var content = new InboundContent.BotAdded(found.Name, profile);
            await TakeAsync(added.Id, coordinator, added.In, content, cancellationToken);
            await rosters.BeginAsync(installation, channel, cancellationToken);
            return;
        }

        logger.AddedByNobody(channel);
    }

    private async Task ChangeAsync(
        Meaning.UserChanged changed,
        SlackInstallation installation,
        CancellationToken cancellationToken
    )
    {
        var person = await directory.LearnAsync(installation.Id, changed.Told, cancellationToken);
        if (person is null or { IsBot: true } || !passedOn.IsNews(installation.Id, changed.User, person))
            return;

        await TakeAsync(
            changed.Id,
            changed.User,
            new(SlackPlatform.PlatformName, installation.Id, changed.User),
            person.IsGone ? new InboundContent.AccountClosed() : new InboundContent.ProfileChanged(person.Profile),
            cancellationToken
        );
        passedOn.Remember(installation.Id, changed.User, person);
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
