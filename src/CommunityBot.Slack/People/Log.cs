using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.People;

internal static partial class Log
{
    [LoggerMessage(1240, LogLevel.Warning, "A roster ended early: {Reason}")]
    public static partial void RosterEnded(this ILogger logger, string reason);

    [LoggerMessage(1241, LogLevel.Information, "A roster is complete")]
    public static partial void RosterComplete(this ILogger logger);

    [LoggerMessage(1242, LogLevel.Error, "A roster can't go on for now; it will be tried again")]
    public static partial void RosterFailed(this ILogger logger, Exception error);

    [LoggerMessage(1243, LogLevel.Debug, "Slack doesn't tell of a user: {Reason}")]
    public static partial void NotTold(this ILogger logger, string reason);
}
