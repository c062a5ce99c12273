using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.People;

internal static partial class Log
{
    [LoggerMessage(1380, LogLevel.Warning, "A roster ended early: {Reason}")]
    public static partial void RosterEnded(this ILogger logger, string reason);

    [LoggerMessage(1381, LogLevel.Information, "A roster is complete")]
    public static partial void RosterComplete(this ILogger logger);

    [LoggerMessage(1382, LogLevel.Error, "A roster can't go on for now; it will be tried again")]
    public static partial void RosterFailed(this ILogger logger, Exception error);

    [LoggerMessage(1383, LogLevel.Debug, "Teams doesn't tell of somebody: {Reason}")]
    public static partial void NotTold(this ILogger logger, string reason);
}
