using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>
/// The bot or a person arrives or leaves. Each touches several partitions, one command after the other; every command is
/// harmless when repeated, so a crash in between is made good by doing all of them again.
/// </summary>
internal sealed class Arrivals(CommandHandler commands, InstallationDirectory directory, Welcomes welcomes)
{
    public Task HandleAsync(Inbound inbound, Cause.Event cause, CancellationToken cancellationToken) =>
        inbound.Content switch
        {
            InboundContent.BotAdded added => BotAddedAsync(inbound, added, cause, cancellationToken),
            InboundContent.BotRemoved => OfChannelAsync(
                inbound,
                community => new LoseChannel(community, ConnectedIn(inbound, community), "removed"),
                cause.Part("lose"),
                cancellationToken
            ),
            InboundContent.ChannelRestored => OfChannelAsync(
                inbound,
                community => new RegainChannel(community, ConnectedIn(inbound, community)),
                cause.Part("regain"),
                cancellationToken
            ),
            InboundContent.Installed => commands.HandleAsync(
                new GreetAlone(Welcomes.AccountOf(inbound.From)),
                cause.Part("hello"),
                cancellationToken
            ),
            InboundContent.ChannelRenamed renamed => OfChannelAsync(
                inbound,
                community => new RenameCommunity(community, ChannelOf(inbound), renamed.Channel),
                cause.Part("rename"),
                cancellationToken
            ),
            InboundContent.Joined joined => JoinedAsync(inbound, joined.Profile, cause, cancellationToken),
            InboundContent.Left => LeftAsync(inbound, cause, cancellationToken),
            InboundContent.ProfileChanged changed => ChangedAsync(inbound, changed.Profile, cause, cancellationToken),
            InboundContent.AccountClosed => ClosedAsync(inbound.From, cause, cancellationToken),
            _ => throw new UnreachableException(),
        };

    /// <summary>Whether it is the account of a member; a platform tells of everybody in it.</summary>
    public async Task<bool> IsKnownAsync(Account account, CancellationToken cancellationToken) =>
        await directory.FindAsync(account, cancellationToken) is { Communities: [_, ..] };

    private async Task BotAddedAsync(
        Inbound inbound,
        InboundContent.BotAdded added,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        var id = CommunityId.Of(inbound.In);
        var reader = Reader.Of(added.Adder.Language, added.Adder.Zone);
        var community = new Community(id, added.Channel, reader.Zone.Id, reader.Culture.Name, inbound.In);

        await commands.HandleAsync(new FoundCommunity(community), cause.Part("found"), cancellationToken);
        await commands.HandleAsync(new LinkChannel(inbound.In, id), cause.Part("link"), cancellationToken);
        var now = await CommunityOfAsync(inbound, cancellationToken) ?? id;
        await commands.HandleAsync(
            new RegainChannel(now, ConnectedIn(inbound, now)),
            cause.Part("regain"),
            cancellationToken
        );

        // Where the channel was connected to another community, that one has people who coordinate.
        var role = now == id ? Role.Coordinator : Role.Member;
        await WelcomeToAsync(inbound, added.Adder, role, cause, cancellationToken);
    }

    private async Task OfChannelAsync(
        Inbound inbound,
        Func<CommunityId, ICommand> command,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        if (await CommunityOfAsync(inbound, cancellationToken) is { } community)
            await commands.HandleAsync(command(community), cause, cancellationToken);
    }

    private Task JoinedAsync(
        Inbound inbound,
        Profile profile,
        Cause.Event cause,
        CancellationToken cancellationToken
    ) => WelcomeToAsync(inbound, profile, Role.Member, cause, cancellationToken);

    // A channel may be connected while somebody comes in: who came too late to go along is welcomed once more.
    private async Task WelcomeToAsync(
        Inbound inbound,
        Profile profile,
        Role role,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        CommunityId? welcomed = null;
        while (await CommunityOfAsync(inbound, cancellationToken) is { } community && community != welcomed)
        {
            await welcomes.WelcomeAsync(
                new(community, inbound.From, profile) { Conversation = inbound.In.Conversation, Role = role },
                welcomed is null ? cause : cause.Part("again"),
                cancellationToken
            );
            (welcomed, role) = (community, Role.Member);
        }
    }

    private async Task LeftAsync(Inbound inbound, Cause.Event cause, CancellationToken cancellationToken)
    {
        if (await CommunityOfAsync(inbound, cancellationToken) is not { } community)
            return;

        await LeaveAsync(inbound.From, community, inbound.In.Conversation, cause, cancellationToken);
        if (ConnectedIn(inbound, community) is { } channel)
            await LeaveAsync(
                inbound.From,
                CommunityId.Of(channel),
                inbound.In.Conversation,
                cause.Part("home"),
                cancellationToken
            );
    }

    private async Task ChangedAsync(
        Inbound inbound,
        Profile profile,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        foreach (var community in await CommunitiesOfAsync(inbound.From, cancellationToken))
            await welcomes.WelcomeAsync(
                new(community, inbound.From, profile),
                cause.Part(community.Value),
                cancellationToken
            );
    }

    private async Task ClosedAsync(Account account, Cause.Event cause, CancellationToken cancellationToken)
    {
        foreach (var community in await CommunitiesOfAsync(account, cancellationToken))
            await LeaveAsync(account, community, null, cause.Part(community.Value), cancellationToken);
    }

    private async Task LeaveAsync(
        Account account,
        CommunityId community,
        string? conversation,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        var (person, by) = (await welcomes.PersonOfAsync(account, cancellationToken), Welcomes.AccountOf(account));
        var leave = new LeaveCommunity(community, new(person.Value)) { Account = by, Conversation = conversation };
        await commands.HandleAsync(leave, cause.Part("leave"), cancellationToken);

        var member = await directory.FindMemberAsync(community, person, cancellationToken);
        if (member is null || member.Presences.All(presence => presence.Account != by))
            await commands.HandleAsync(new UnlinkAccount(by, community), cause.Part("unlink"), cancellationToken);
        if (member is null)
            await TakeBackPromptsAsync(person, community, cause, cancellationToken);
    }

    // Who has left hears nothing more of it, also not what waits already. In steps, as a commit holds only so much.
    private async Task TakeBackPromptsAsync(
        PersonId person,
        CommunityId community,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        var step = 0;
        while (
            await commands.HandleAsync(
                new TakeBackPromptsOf(person, community),
                cause.Part($"take-back-{step}"),
                cancellationToken
            ) is Outcome.Applied
        )
            step++;
    }

    private async Task<CommunityId?> CommunityOfAsync(Inbound inbound, CancellationToken cancellationToken) =>
        (await directory.FindAsync(inbound.In, cancellationToken))?.Community;

    private async Task<ImmutableArray<CommunityId>> CommunitiesOfAsync(
        Account account,
        CancellationToken cancellationToken
    ) => (await directory.FindAsync(account, cancellationToken))?.Communities ?? [];

    private static Place ChannelOf(Inbound inbound) => inbound.In with { Thread = null };

    /// <summary>The channel where it is not the one in which the community was founded; else null.</summary>
    private static Place? ConnectedIn(Inbound inbound, CommunityId community) =>
        CommunityId.Of(inbound.In) == community ? null : ChannelOf(inbound);
}
