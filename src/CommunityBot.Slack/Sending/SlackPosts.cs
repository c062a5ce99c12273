using CommunityBot.Platforms;
using CommunityBot.Slack.Files;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;

namespace CommunityBot.Slack.Sending;

/// <summary>Messages that stay: posted once, and redrawn in their place.</summary>
internal sealed class SlackPosts(ISlackApi api, LookBack lookBack, AttachedSends attached)
{
    public async Task<SendResult> SendAsync(Post post, CancellationToken cancellationToken)
    {
        if (post.Attachments.IsEmpty)
            return await PostAsync(post, cancellationToken);

        var posted = attached.SentBefore(post) is { } before
            ? new SendResult.Sent(before)
            : await PostAsync(post, cancellationToken);

        return posted is SendResult.Sent sent
            ? await attached.SendAsync(post, sent.Message, cancellationToken)
            : posted;
    }

    /// <summary>Whether this very process tried it and never heard: then it may be there, and has to be looked for.</summary>
    public bool MustLookBack(string key, bool mayHaveArrived) => mayHaveArrived && lookBack.HasTried(key);

    public async Task<SendResult> RedrawAsync(
        MessageRef sent,
        SlackMessage message,
        CancellationToken cancellationToken
    )
    {
        var answer = await api.CallAsync(
            SlackMethods.UpdateMessage,
            sent.Place.Installation,
            new UpdateMessageRequest(sent.Place.Conversation, sent.Id, message.Text, message.Blocks),
            null,
            cancellationToken
        );

        return Outcome.Of(answer, _ => sent);
    }

    private async Task<SendResult> PostAsync(Post post, CancellationToken cancellationToken)
    {
        if (post.MayHaveArrived && await lookBack.FindAsync(post, cancellationToken) is { } found)
            return found;

        var arguments = new PostMessageRequest(post.Place.Conversation, post.Message.Text, post.Message.Blocks)
        {
            ThreadTs = post.Place.Thread,
            Metadata = MessageMetadata.Of(post.Key),
        };

        using var attempt = lookBack.Attempt(post.Key);
        var answer = await api.CallAsync(
            SlackMethods.PostMessage,
            post.Place.Installation,
            arguments,
            post.Place.Conversation,
            cancellationToken
        );

        var result = Outcome.Of(answer, posted => RefOf(post, posted));
        attempt.IsOver();
        return result;
    }

    // Posted to a user's id, a message is in the conversation that the answer names.
    private static MessageRef RefOf(Post post, PostedPayload posted) =>
        new(
            post.Place with
            {
                Conversation = posted.Channel ?? post.Place.Conversation,
            },
            posted.Ts ?? throw new HttpRequestException("Slack took a message and told no id of it.")
        );
}
