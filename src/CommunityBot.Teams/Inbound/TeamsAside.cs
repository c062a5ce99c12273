using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Inbound;

/// <summary>Says something to whoever just acted, for them alone, where the answer to what they did can't.</summary>
internal sealed class TeamsAside(IEnumerable<IChatPlatform> platforms, ILogger<TeamsAside> logger)
{
    private readonly IChatPlatform _teams = platforms.Single(platform => platform.Name == TeamsNames.Platform);

    /// <summary>Says it. A failure is harmless: it needn't outlive the moment.</summary>
    public async Task SayAsync(
        Message message,
        Reader reader,
        Platforms.Inbound inbound,
        bool isPersonal,
        CancellationToken cancellationToken
    )
    {
        Audience audience = isPersonal
            ? new Audience.Direct(inbound.From)
            : new Audience.OneOf(inbound.In, inbound.From);

        try
        {
            var key = TeamsId.Of("aside", inbound.Id);
            var result = await _teams.SendAsync(new(key, audience, message, reader), cancellationToken);
            if (result is SendResult.Refused refused)
                logger.AsideRefused(refused.Reason);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            logger.AsideFailed(error);
        }
    }
}
