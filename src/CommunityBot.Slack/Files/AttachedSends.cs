using CommunityBot.Platforms;
using CommunityBot.Slack.Sending;
using Microsoft.Extensions.Caching.Memory;

namespace CommunityBot.Slack.Files;

/// <summary>
/// Puts a message's files below it. A file carries no key, so nobody can look whether it arrived: what this process has
/// sent isn't sent again when the rest has to wait; after a crash in between a file may be there twice.
/// </summary>
internal sealed class AttachedSends(SlackUploads uploads) : IDisposable
{
    private const int MostRemembered = 10_000;

    private readonly MemoryCache _begun = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public void Dispose() => _begun.Dispose();

    /// <summary>The message of a post whose files had to wait; null where the message itself is to be sent.</summary>
    public MessageRef? SentBefore(Post post) => _begun.Get<Begun>(post.Key)?.Message;

    /// <summary>Sends what is left of a post's files.</summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time.</exception>
    public async Task<SendResult> SendAsync(Post post, MessageRef message, CancellationToken cancellationToken)
    {
        var done = _begun.Get<Begun>(post.Key)?.Files ?? 0;

        for (; done < post.Attachments.Length; done++)
        {
            _begun.Set(post.Key, new Begun(message, done), new MemoryCacheEntryOptions { Size = 1 });

            var answer = await uploads.UploadAsync(
                message.Place.Installation,
                UploadOf(post.Attachments[done], message),
                cancellationToken
            );
            var sent = Outcome.Of(answer, _ => message);
            if (sent is not SendResult.Sent)
                return sent;
        }

        _begun.Remove(post.Key);
        return new SendResult.Sent(message);
    }

    private static Upload UploadOf(Attachment attachment, MessageRef message) =>
        new(attachment.Name, attachment.Bytes)
        {
            Alt = attachment.Alt,
            Channel = message.Place.Conversation,
            Thread = message.Place.Thread,
        };

    private sealed record Begun(MessageRef Message, int Files);
}
