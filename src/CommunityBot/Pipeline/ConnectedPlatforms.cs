using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>The platforms that are connected, by their names.</summary>
internal sealed class ConnectedPlatforms(IEnumerable<IChatPlatform> platforms)
{
    private const string NotConnected = "platform-not-connected";

    private readonly Dictionary<string, IChatPlatform> _byName = platforms.ToDictionary(platform => platform.Name);

    public Task<SendResult> SendAsync(
        Recipient to,
        SendTry attempt,
        Message message,
        CancellationToken cancellationToken
    ) =>
        _byName.TryGetValue(to.Platform, out var platform)
            ? platform.SendAsync(
                new(attempt.Key.Id, to.Audience, message, to.Reader)
                {
                    MayHaveArrived = attempt.MayHaveArrived,
                    ReturnTo = to.ReturnTo,
                },
                cancellationToken
            )
            : Task.FromResult<SendResult>(new SendResult.Refused(NotConnected));

    public Task<SendResult> RedrawAsync(
        MessageRef sent,
        Message message,
        Reader reader,
        CancellationToken cancellationToken
    ) =>
        _byName.TryGetValue(sent.Place.Platform, out var platform)
            ? platform.RedrawAsync(sent, message, reader, cancellationToken)
            : Task.FromResult<SendResult>(new SendResult.Refused(NotConnected));
}
