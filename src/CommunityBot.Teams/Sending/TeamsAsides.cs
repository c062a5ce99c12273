using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Connector;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.People;

namespace CommunityBot.Teams.Sending;

/// <summary>
/// Answers to one person. What only one of many sees, Teams has in a preview alone; so it goes to their chat with the bot,
/// and where they aren't reached there, to where they asked, mentioning them.
/// </summary>
internal sealed class TeamsAsides(
    TeamsChats chats,
    TeamsPosts posts,
    TeamsConversations conversations,
    ITeamsDirectory directory,
    InstallHints hints
)
{
    /// <summary>Says it to somebody by themselves; where they don't have the app, their channel hears how to get it.</summary>
    public async Task<SendResult> SendAsync(
        Account account,
        TeamsCard card,
        Outgoing outgoing,
        CancellationToken cancellationToken
    )
    {
        var before = await conversations.FindPersonAsync(account.Installation, account.User, cancellationToken);
        var result = await chats.SendAsync(account, card, outgoing.Key, cancellationToken);

        // Once for each of them: what is known already was told.
        if (
            result is SendResult.Refused { Reason: var code }
            && RefusalCode.IsNotInstalled(code)
            && before is { Unreached: null, MetIn: { } channel }
        )
            await hints.TryGiveAsync(
                new Place(TeamsNames.Platform, account.Installation, channel),
                outgoing.Reader,
                cancellationToken
            );

        return result;
    }

    /// <summary>Says it to somebody who is in a place with others.</summary>
    public async Task<SendResult> SendAsync(
        Audience.OneOf one,
        TeamsRenderer renderer,
        Outgoing outgoing,
        CancellationToken cancellationToken
    )
    {
        var forOne = renderer.RenderForOne(outgoing.Message, outgoing.Reader);
        if (await IsTheirChatAsync(one, cancellationToken))
            return await posts.SendAsync(one.Place, forOne, outgoing.Key, cancellationToken);

        var alone = await SendAsync(one.Account, forOne, outgoing, cancellationToken);
        if (alone is not SendResult.Refused)
            return alone;

        // A secret isn't told before others; there they hear where they can have it.
        var sayable = outgoing.Message.Secrecy is Secrecy.OneAlone ? CommunityTexts.OnlyAlone : outgoing.Message;
        var card = await MentionAsync(one, renderer.Render(sayable, outgoing.Reader), cancellationToken);
        return await posts.SendAsync(one.Place, card, outgoing.Key, cancellationToken);
    }

    private async Task<bool> IsTheirChatAsync(Audience.OneOf one, CancellationToken cancellationToken) =>
        await conversations.FindAsync(one.Place.Installation, one.Place.Conversation, cancellationToken)
            is { Kind: ConversationKind.Personal };

    private async Task<TeamsCard> MentionAsync(Audience.OneOf one, TeamsCard card, CancellationToken cancellationToken)
    {
        var (tenant, user) = (one.Account.Installation, one.Account.User);

        return
            await conversations.FindPersonAsync(tenant, user, cancellationToken) is { Mri: var mri }
            && await directory.FindAsync(tenant, user, one.Place, cancellationToken) is { Profile.Name: var name }
            ? TeamsMention.Put(card, mri, name)
            : card;
    }
}
