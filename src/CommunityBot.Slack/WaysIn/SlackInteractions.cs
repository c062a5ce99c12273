using System.Diagnostics;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.Wire.Inbound;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Takes what comes to the interactivity and options URLs, or as <c>interactive</c> over Socket Mode: buttons, forms,
/// shortcuts, and selects that ask for options.
/// </summary>
internal sealed class SlackInteractions(
    SlackSenders senders,
    SlackConversation conversation,
    SuggestedOptions options,
    ReturnAddresses addresses,
    ILogger<SlackInteractions> logger
)
{
    /// <summary>Returns only when the inbox has it, and when what is to be shown at once was shown.</summary>
    public async Task<SlackReply> TakeAsync(InteractionPayload told, CancellationToken cancellationToken)
    {
        if (await FindAsync(told, cancellationToken) is not { } installation)
            return new SlackReply.Taken();

        switch (SlackInteractionParser.Parse(told, installation, addresses))
        {
            case Gesture.Nothing nothing:
                logger.Ignored(nothing.Why);
                return new SlackReply.Taken();
            case Gesture.Malformed:
                return new SlackReply.Malformed();
            case Gesture.Asks asks:
                return options.Answer(asks);
            case Gesture.Unknown unknown:
                return await conversation.TellAsync(unknown, cancellationToken);
            case Gesture.Acted acted:
                return await conversation.TakeAsync(acted, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    private Task<SlackInstallation?> FindAsync(InteractionPayload told, CancellationToken cancellationToken) =>
        senders.FindAsync(
            told.View?.AppInstalledTeamId ?? told.Team?.Id ?? told.User?.TeamId,
            told.Enterprise?.Id,
            told.ApiAppId,
            cancellationToken
        );
}
