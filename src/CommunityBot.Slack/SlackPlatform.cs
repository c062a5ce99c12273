using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Files;
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

    public Task<SendResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken) =>
        outgoing.To switch
        {
            Audience.Channel channel => posts.SendAsync(PostOf(outgoing, channel.Place), cancellationToken),
            Audience.Direct direct => SendAsync(outgoing, direct.Account, cancellationToken),
            Audience.OneOf one => SendAsync(outgoing, one, cancellationToken),
            _ => throw new UnreachableException(),
        };

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

    private async Task<SendResult> SendAsync(Outgoing outgoing, Account account, CancellationToken cancellationToken) =>
        await directs.OpenAsync(account, IsNeededItself(outgoing), cancellationToken) switch
        {
            Opened.With opened => await posts.SendAsync(PostOf(outgoing, opened.Place), cancellationToken),
            Opened.Not not => not.Result,
            _ => throw new UnreachableException(),
        };

    private async Task<SendResult> SendAsync(Outgoing outgoing, Audience.OneOf one, CancellationToken cancellationToken)
    {
        // Alone with the bot an answer needn't vanish.
        if (await IsWithUsAsync(one, cancellationToken))
            return await posts.SendAsync(PostOf(outgoing, one.Place), cancellationToken);

        // A message that vanishes can't hold files.
        if (HoldsFiles(outgoing.Message))
            return await SendAsync(outgoing, one.Account, cancellationToken);

        var message = renderer.RenderForOne(outgoing.Message, outgoing.Reader);
        return await ephemerals.TrySendAsync(outgoing, one, message, cancellationToken)
            ?? await SendAsync(outgoing, one.Account, cancellationToken);
    }

    // A command can be typed in the direct messages of two people too, where the bot isn't.
    private async Task<bool> IsWithUsAsync(Audience.OneOf one, CancellationToken cancellationToken) =>
        IsDirect(one.Place)
        && await directs.OpenAsync(one.Account, itself: true, cancellationToken) is Opened.With opened
        && opened.Place.Conversation == one.Place.Conversation;

    // In a channel everybody reads it in their own zone; who is told alone reads it in theirs.
    private Post PostOf(Outgoing outgoing, Place place)
    {
        var shown = AttachmentReader.WithoutFiles(outgoing.Message);
        var message =
            outgoing.To is Audience.Channel
                ? renderer.Render(shown, outgoing.Reader)
                : renderer.RenderForOne(shown, outgoing.Reader);

        return new(outgoing.Key, place, message, outgoing.MayHaveArrived)
        {
            Attachments = AttachmentReader.Read(
                outgoing.Message,
                phrase => renderer.RenderForOne(Message.Of(phrase), outgoing.Reader).Text
            ),
        };
    }

    // A file can't be put into a user's id, and only in the conversation itself one can look what is there.
    private bool IsNeededItself(Outgoing outgoing) =>
        HoldsFiles(outgoing.Message) || posts.MustLookBack(outgoing.Key, outgoing.MayHaveArrived);

    private static bool HoldsFiles(Message message) => !AttachmentReader.Read(message, _ => "").IsEmpty;

    // Only direct messages begin with that letter, of Slack's ids the one that says what it names.
    private static bool IsDirect(Place place) => place.Conversation.StartsWith('D');
}
