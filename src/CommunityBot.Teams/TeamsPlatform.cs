using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.People;
using CommunityBot.Teams.Sending;

namespace CommunityBot.Teams;

/// <summary>Microsoft Teams, as the core's messages see it.</summary>
internal sealed class TeamsPlatform(
    TeamsRenderer renderer,
    TeamsConversations conversations,
    TeamsDirectory directory,
    TeamsPosts posts,
    TeamsAsides asides
) : IChatPlatform
{
    public string Name => TeamsNames.Platform;

    public async Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken) =>
        outgoing.To switch
        {
            Audience.Channel channel => await posts.SendAsync(
                channel.Place,
                await DrawAsync(outgoing.Message, outgoing.Reader, cancellationToken),
                outgoing.Key,
                cancellationToken
            ),
            Audience.Direct direct => await asides.SendAsync(
                direct.Account,
                renderer.RenderForOne(outgoing.Message, outgoing.Reader),
                outgoing,
                cancellationToken
            ),
            Audience.OneOf one => await asides.SendAsync(one, renderer, outgoing, cancellationToken),
            _ => throw new UnreachableException(),
        };

    public async Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var place = sent.Place;
        var isPersonal =
            await conversations.FindAsync(place.Installation, place.Conversation, cancellationToken) is
            { Kind: ConversationKind.Personal };

        return await posts.RedrawAsync(
            sent,
            isPersonal ? renderer.RenderForOne(message, reader) : await DrawAsync(message, reader, cancellationToken),
            cancellationToken
        );
    }

    public Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken) =>
        directory.DescribeAsync(account, cancellationToken);

    private async Task<TeamsCard> DrawAsync(Message message, Reader reader, CancellationToken cancellationToken)
    {
        var users = ImmutableArray.CreateBuilder<string>();
        foreach (var account in message.View?.For ?? [])
        {
            if (
                await conversations.FindPersonAsync(account.Installation, account.User, cancellationToken) is
                { Mri: var mri }
            )
                users.Add(mri);
        }

        return renderer.Render(message, reader, users.ToImmutable());
    }
}
