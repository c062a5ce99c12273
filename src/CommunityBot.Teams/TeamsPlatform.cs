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

    public Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken) =>
        outgoing.To switch
        {
            Audience.Channel channel => posts.SendAsync(
                channel.Place,
                renderer.Render(outgoing.Message, outgoing.Reader),
                outgoing.Key,
                cancellationToken
            ),
            Audience.Direct direct => asides.SendAsync(
                direct.Account,
                renderer.RenderForOne(outgoing.Message, outgoing.Reader),
                outgoing,
                cancellationToken
            ),
            Audience.OneOf one => asides.SendAsync(one, renderer, outgoing, cancellationToken),
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
            isPersonal ? renderer.RenderForOne(message, reader) : renderer.Render(message, reader),
            cancellationToken
        );
    }

    public Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken) =>
        directory.DescribeAsync(account, cancellationToken);
}
