using CommunityBot.Slack.WaysIn;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Sockets;

/// <summary>Passes envelopes on, to the very parsers and handlers that HTTP has.</summary>
internal sealed class SocketEnvelopes(SlackIntake intake, ILogger<SocketEnvelopes> logger)
{
    /// <summary>What the acknowledgement is to say; null where there must be none, so that Slack delivers it again.</summary>
    public async Task<SlackReply?> TakeAsync(SocketFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            return frame.Type switch
            {
                "events_api" => await intake.TakeEventAsync(frame.Payload, cancellationToken),
                "interactive" => await intake.TakeInteractionAsync(frame.Payload, cancellationToken),
                "slash_commands" => await intake.TakeCommandAsync(frame.Payload, cancellationToken),
                _ => Unknown(),
            };
        }
        // One of the outermost loops: whatever failed with one envelope must not end the connection of all others.
        catch (Exception error)
        {
            logger.EnvelopeFailed(error);
            return null;
        }
    }

    private SlackReply.Taken Unknown()
    {
        logger.EnvelopeUnknown();
        return new SlackReply.Taken();
    }
}
