using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Sockets;

internal static partial class Log
{
    [LoggerMessage(
        1100,
        LogLevel.Information,
        "Connected to Slack; the app has {Connections} connections, ours among them"
    )]
    public static partial void Connected(this ILogger logger, int connections);

    [LoggerMessage(1101, LogLevel.Information, "Slack ends a connection: {Reason}")]
    public static partial void ConnectionEnds(this ILogger logger, string reason);

    [LoggerMessage(1102, LogLevel.Warning, "A connection to Slack broke: {Reason}")]
    public static partial void ConnectionBroke(this ILogger logger, string reason);

    [LoggerMessage(1103, LogLevel.Warning, "No connection to Slack: {Reason}")]
    public static partial void ConnectionFailed(this ILogger logger, string reason);

    [LoggerMessage(
        1104,
        LogLevel.Error,
        "Slack refuses a connection: {Reason}. Look at Slack:AppToken, and whether Socket Mode is on in the app's settings"
    )]
    public static partial void ConnectionRefused(this ILogger logger, string reason);

    [LoggerMessage(1105, LogLevel.Error, "An envelope failed and isn't acknowledged")]
    public static partial void EnvelopeFailed(this ILogger logger, Exception error);

    [LoggerMessage(1106, LogLevel.Information, "An envelope of an unknown kind was acknowledged")]
    public static partial void EnvelopeUnknown(this ILogger logger);

    [LoggerMessage(1107, LogLevel.Warning, "A message of Socket Mode couldn't be read")]
    public static partial void FrameUnreadable(this ILogger logger);

    [LoggerMessage(
        1108,
        LogLevel.Error,
        "Socket Mode was switched off in the app's settings: nothing arrives until it is on again. Trying every few minutes"
    )]
    public static partial void SocketModeOff(this ILogger logger);
}
