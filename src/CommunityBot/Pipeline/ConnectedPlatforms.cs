using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>The platforms that are connected, by their names.</summary>
internal sealed class ConnectedPlatforms(
    IEnumerable<IChatPlatform> platforms,
    Viewers viewers,
    ILogger<ConnectedPlatforms> logger
)
{
    private const string NotConnected = "platform-not-connected";

    private readonly Dictionary<string, IChatPlatform> _byName = platforms.ToDictionary(platform => platform.Name);

    public async Task<SendResult> SendAsync(
        Recipient to,
        SendTry attempt,
        Message message,
        CancellationToken cancellationToken
    )
    {
        if (!_byName.TryGetValue(to.Platform, out var platform))
            return new SendResult.Refused(NotConnected);

        var shown = to.Audience is Audience.Channel { Place: var channel }
            ? await viewers.AddAsync(message, channel, cancellationToken)
            : message;

        return await platform.SendAsync(
            new(attempt.Key.Id, to.Audience, shown, to.Reader)
            {
                MayHaveArrived = attempt.MayHaveArrived,
                ReturnTo = to.ReturnTo,
            },
            cancellationToken
        );
    }

    /// <summary>What a platform tells of somebody; null where it tells nothing, or nothing just now.</summary>
    public async Task<Profile?> DescribeAsync(Account account, CancellationToken cancellationToken)
    {
        if (!_byName.TryGetValue(account.Platform, out var platform))
            return null;

        try
        {
            return await platform.DescribeAsync(account, cancellationToken);
        }
        // To be answered in English is better than not to be answered.
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            logger.NotDescribed(error, account.Platform);
            return null;
        }
    }

    public async Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        if (!_byName.TryGetValue(sent.Place.Platform, out var platform))
            return new SendResult.Refused(NotConnected);

        var shown = await viewers.AddAsync(message, sent.Place, cancellationToken);
        return await platform.RedrawAsync(sent, shown, reader, cancellationToken);
    }
}
