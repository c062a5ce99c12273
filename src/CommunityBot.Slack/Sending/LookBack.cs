using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Slack.Sending;

/// <summary>
/// Whether a message whose sending ended in a timeout had arrived after all: it carries its key unseen, so the
/// conversation tells. https://docs.slack.dev/messaging/message-metadata
/// </summary>
internal sealed class LookBack(ISlackApi api, WireTime time, ILogger<LookBack> logger) : IDisposable
{
    private const int MostRemembered = 20_000;

    /// <summary>What Slack was still busy with when we hung up can be seen after this at the latest, as a rule.</summary>
    private static readonly Duration Settling = Duration.FromSeconds(5);

    /// <summary>How long a look may be waited for; apps that are sold outside of Slack's directory get one a minute.</summary>
    private static readonly Duration Patience = Duration.FromMinutes(2);

    /// <summary>How far Slack's clock may be from ours.</summary>
    private static readonly Duration Margin = Duration.FromMinutes(1);

    /// <summary>An earlier process may have tried it; the outbox tries for a day.</summary>
    private static readonly Duration Longest = Duration.FromDays(1);

    private readonly MemoryCache _attempts = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public void Dispose() => _attempts.Dispose();

    /// <summary>Begins a try; unless it is said to be over, it stays known that it may have arrived.</summary>
    public Attempt Attempt(string key) => new(this, key, Now);

    /// <summary>Whether a try of this process ended without an answer.</summary>
    public bool HasTried(string key) => _attempts.Get<Tried>(key) is not null;

    /// <summary>
    /// The message where it had arrived; a wait where it may still be on its way; null where it is to be sent (again).
    /// Where we may not look, it is sent: rather twice than never, as it is a promise to somebody. So is what an earlier
    /// process left, where many want to look at once: of thousands that waited, only the few on their way when that one
    /// died can be there.
    /// </summary>
    public async Task<SendResult?> FindAsync(Post post, CancellationToken cancellationToken)
    {
        var tried = _attempts.Get<Tried>(post.Key);
        if (tried is not null && tried.Last + Settling > Now)
            return new SendResult.Later(tried.Last + Settling - Now);

        var oldest = (tried?.First ?? Now - Longest) - Margin;
        var answer = await api.CallAsync(
            post.Place.Thread is null ? SlackMethods.History : SlackMethods.Replies,
            post.Place.Installation,
            new HistoryRequest(post.Place.Conversation, Timestamp(oldest))
            {
                Ts = post.Place.Thread,
                Key = tried is null ? null : post.Key,
            },
            null,
            cancellationToken
        );

        return answer switch
        {
            SlackAnswer<HistoryPayload>.Ok ok => Find(post, ok.Body),
            SlackAnswer<HistoryPayload>.Failed failed => CantLook(post, failed.Code),
            SlackAnswer<HistoryPayload>.Limited limited when tried is not null && limited.Wait <= Patience =>
                new SendResult.Later(limited.Wait),
            _ => CantLook(post, "ratelimited"),
        };
    }

    /// <summary>A try ended without an answer.</summary>
    internal void Remember(string key, Instant began)
    {
        var first = _attempts.Get<Tried>(key)?.First ?? began;
        _attempts.Set(key, new Tried(first, Now), new MemoryCacheEntryOptions { Size = 1 });
    }

    private Instant Now => time.Clock.GetCurrentInstant();

    private SendResult.Sent? Find(Post post, HistoryPayload history)
    {
        var said = history.Messages.FirstOrDefault(message =>
            message.Metadata is { EventType: MessageMetadata.OurType, EventPayload.Key: var key } && key == post.Key
        );
        if (said?.Ts is null)
            return null;

        logger.HadArrived(post.Key);
        return new(new MessageRef(post.Place, said.Ts));
    }

    private SendResult? CantLook(Post post, string reason)
    {
        logger.CantLookBack(post.Key, reason);
        return null;
    }

    private static string Timestamp(Instant at) => $"{at.ToUnixTimeSeconds()}.000000";

    private sealed record Tried(Instant First, Instant Last);
}
