using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.People;
using CommunityBot.Slack.Sending;

namespace CommunityBot.Slack;

/// <summary>Slack, as the core's messages see it.</summary>
internal sealed class SlackPlatform(
    SlackRenderer renderer,
    ISlackDirectory directory,
    SlackPosts posts,
    SlackEphemerals ephemerals,
    DirectConversations directs
) : IChatPlatform
{
    /// <summary>The platform's name in accounts and places.</summary>
    public const string PlatformName = "slack";

    public string Name => PlatformName;

    public Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        // In a channel everybody reads it in their own zone; who is told alone reads it in theirs.
        var message =
            outgoing.To is Audience.Channel
                ? renderer.Render(outgoing.Message, outgoing.Reader)
                : renderer.RenderForOne(outgoing.Message, outgoing.Reader);

        return outgoing.To switch
        {
            // Nothing that is "only visible to you" can hold a file.
            Audience.OneOf one when !message.Files.IsEmpty => SendAsync(
                outgoing,
                one.Account,
                message,
                cancellationToken
            ),
            Audience.Channel channel => posts.SendAsync(
                new Post(outgoing.Key, channel.Place, message, outgoing.MayHaveArrived),
                cancellationToken
            ),
            Audience.Direct direct => SendAsync(outgoing, direct.Account, message, cancellationToken),
            Audience.OneOf one => SendAsync(outgoing, one, message, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    public async Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        if (EphemeralId.Is(sent.Id))
            return await ephemerals.RedrawAsync(sent, renderer.RenderForOne(message, reader), cancellationToken);

        var redrawn = IsDirect(sent.Place) ? renderer.RenderForOne(message, reader) : renderer.Render(message, reader);
        return await posts.RedrawAsync(sent, redrawn, cancellationToken);
    }

    public async Task<Profile> DescribeAsync(Account account, CancellationToken cancellationToken) =>
        (
            await directory.FindAsync(account.Installation, account.User, cancellationToken) ?? Strangers.Somebody
        ).Profile;

    // Only direct messages begin with that letter, of Slack's ids the one that says what it names.
    private static bool IsDirect(Place place) => place.Conversation.StartsWith('D');

    private async Task<SendResult> SendAsync(
        Outgoing outgoing,
        Account account,
        SlackMessage message,
        CancellationToken cancellationToken
    ) =>
        await directs.OpenAsync(account, outgoing.MayHaveArrived, cancellationToken) switch
        {
            Opened.With opened => await posts.SendAsync(
                new Post(outgoing.Key, opened.Place, message, outgoing.MayHaveArrived),
                cancellationToken
            ),
            Opened.Not not => not.Result,
            _ => throw new UnreachableException(),
        };

    private async Task<SendResult> SendAsync(
        Outgoing outgoing,
        Audience.OneOf one,
        SlackMessage message,
        CancellationToken cancellationToken
    )
    {
        // Alone with the bot an answer needn't vanish.
        if (await IsWithUsAsync(one, cancellationToken))
            return await posts.SendAsync(
                new Post(outgoing.Key, one.Place, message, outgoing.MayHaveArrived),
                cancellationToken
            );

        return await ephemerals.TrySendAsync(outgoing, one, message, cancellationToken)
            ?? await SendAsync(outgoing, one.Account, message, cancellationToken);
    }

    // A command can be typed in the direct messages of two people too, where the bot isn't.
    private async Task<bool> IsWithUsAsync(Audience.OneOf one, CancellationToken cancellationToken) =>
        IsDirect(one.Place)
        && await directs.OpenAsync(one.Account, itself: true, cancellationToken) is Opened.With opened
        && opened.Place.Conversation == one.Place.Conversation;
}
