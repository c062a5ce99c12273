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
internal sealed class Arrivals(CommandHandler commands, InstallationDirectory directory)
{
    public Task HandleAsync(Inbound inbound, Cause.Event cause, CancellationToken cancellationToken) =>
        inbound.Content switch
        {
            InboundContent.BotAdded added => BotAddedAsync(inbound, added, cause, cancellationToken),
            InboundContent.BotRemoved => OfChannelAsync(
                inbound,
                community => new LoseChannel(community, "removed"),
                cause.Part("lose"),
                cancellationToken
            ),
            InboundContent.ChannelRestored => OfChannelAsync(
                inbound,
                community => new RegainChannel(community),
                cause.Part("regain"),
                cancellationToken
            ),
            InboundContent.Installed => commands.HandleAsync(
                new GreetAlone(AccountOf(inbound.From)),
                cause.Part("hello"),
                cancellationToken
            ),
            InboundContent.ChannelRenamed renamed => OfChannelAsync(
                inbound,
                community => new RenameCommunity(community, renamed.Channel),
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
        var id = new CommunityId($"{inbound.In.Platform}.{inbound.In.Installation}.{inbound.In.Conversation}");
        var reader = Reader.Of(added.Adder.Language, added.Adder.Zone);
        var community = new Community(id, added.Channel, reader.Zone.Id, reader.Culture.Name, inbound.In);

        await commands.HandleAsync(new FoundCommunity(community), cause.Part("found"), cancellationToken);
        await commands.HandleAsync(new LinkChannel(inbound.In, id), cause.Part("link"), cancellationToken);
        await commands.HandleAsync(new RegainChannel(id), cause.Part("regain"), cancellationToken);
        await WelcomeAsync(id, inbound.From, added.Adder, Role.Coordinator, cause, cancellationToken);
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

    private async Task JoinedAsync(
        Inbound inbound,
        Profile profile,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        if (await CommunityOfAsync(inbound, cancellationToken) is { } community)
            await WelcomeAsync(community, inbound.From, profile, Role.Member, cause, cancellationToken);
    }

    private async Task LeftAsync(Inbound inbound, Cause.Event cause, CancellationToken cancellationToken)
    {
        if (await CommunityOfAsync(inbound, cancellationToken) is { } community)
            await LeaveAsync(inbound.From, community, cause, cancellationToken);
    }

    private async Task ChangedAsync(
        Inbound inbound,
        Profile profile,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        foreach (var community in await CommunitiesOfAsync(inbound.From, cancellationToken))
            await WelcomeAsync(
                community,
                inbound.From,
                profile,
                Role.Member,
                cause.Part(community.Value),
                cancellationToken
            );
    }

    private async Task ClosedAsync(Account account, Cause.Event cause, CancellationToken cancellationToken)
    {
        foreach (var community in await CommunitiesOfAsync(account, cancellationToken))
            await LeaveAsync(account, community, cause.Part(community.Value), cancellationToken);
    }

    private async Task LeaveAsync(
        Account account,
        CommunityId community,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        var member = new MemberId(PersonOf(account).Value);
        await commands.HandleAsync(new LeaveCommunity(community, member), cause.Part("leave"), cancellationToken);
        await commands.HandleAsync(
            new UnlinkAccount(AccountOf(account), community),
            cause.Part("unlink"),
            cancellationToken
        );
        await TakeBackPromptsAsync(PersonOf(account), community, cause, cancellationToken);
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

    private async Task WelcomeAsync(
        CommunityId community,
        Account account,
        Profile profile,
        Role role,
        Cause.Event cause,
        CancellationToken cancellationToken
    )
    {
        var person = PersonOf(account);
        var member = new Member(new(person.Value), person, profile.Name, role);

        await commands.HandleAsync(
            new MeetPerson(person, profile.Language, profile.Zone),
            cause.Part("meet"),
            cancellationToken
        );
        await commands.HandleAsync(new AddAccount(person, AccountOf(account)), cause.Part("reach"), cancellationToken);
        await commands.HandleAsync(new JoinCommunity(community, member), cause.Part("join"), cancellationToken);
        await commands.HandleAsync(
            new LinkAccount(AccountOf(account), person, community),
            cause.Part("account"),
            cancellationToken
        );
    }

    private async Task<CommunityId?> CommunityOfAsync(Inbound inbound, CancellationToken cancellationToken) =>
        (await directory.FindAsync(inbound.In, cancellationToken))?.Community;

    private async Task<ImmutableArray<CommunityId>> CommunitiesOfAsync(
        Account account,
        CancellationToken cancellationToken
    ) => (await directory.FindAsync(account, cancellationToken))?.Communities ?? [];

    private static PersonId PersonOf(Account account) =>
        new($"{account.Platform}.{account.Installation}.{account.User}");

    private static PersonAccount AccountOf(Account account) =>
        new(account.Platform, account.Installation, account.User);
}
