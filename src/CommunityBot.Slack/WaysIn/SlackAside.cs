using CommunityBot.Platforms;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Says something to whoever just acted, for them alone, beside what they acted on.</summary>
internal sealed class SlackAside(IEnumerable<IChatPlatform> platforms, ILogger<SlackAside> logger)
{
    private const string What = "aside";

    private readonly IChatPlatform _slack = platforms.Single(platform => platform.Name == SlackPlatform.PlatformName);

    /// <summary>Says it. A failure is harmless: it needn't outlive the moment.</summary>
    public async Task SayAsync(
        Reaction.Say say,
        Surface.Open surface,
        Account account,
        CancellationToken cancellationToken
    )
    {
        var isDirect = surface.Place.Conversation == account.User;
        Audience audience = isDirect ? new Audience.Direct(account) : new Audience.OneOf(surface.Place, account);
        var key = SlackId.Of(What, surface.Trigger, surface.Message, surface.ReturnTo);

        try
        {
            var result = await _slack.SendAsync(
                new Outgoing(key, audience, say.Message, say.Reader) { ReturnTo = surface.ReturnTo },
                cancellationToken
            );
            if (result is SendResult.Refused refused)
                logger.ViewRefused(What, refused.Reason);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            logger.ViewFailed(error, What);
        }
    }
}
