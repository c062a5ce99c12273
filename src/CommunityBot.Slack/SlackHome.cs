using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Sending;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack;

/// <summary>The tab "Home" that Slack keeps for the bot and each person.</summary>
internal sealed class SlackHome(ISlackApi api, SlackRenderer renderer, ILogger<SlackHome> logger) : IHome
{
    public string Platform => SlackPlatform.PlatformName;

    public async Task ShowAsync(Account account, Message page, Reader reader, CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(
            SlackMethods.PublishView,
            account.Installation,
            new PublishViewRequest(account.User, renderer.RenderHome(page, reader)),
            null,
            cancellationToken
        );

        switch (answer)
        {
            case SlackAnswer<ShownViewPayload>.Ok:
                break;
            case SlackAnswer<ShownViewPayload>.Failed failed:
                logger.HomeNotShown(failed.Code);
                break;
            case SlackAnswer<ShownViewPayload>.Limited:
                logger.HomeNotShown("ratelimited");
                break;
            default:
                throw new UnreachableException();
        }
    }
}
