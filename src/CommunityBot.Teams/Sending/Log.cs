using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Sending;

internal static partial class Log
{
    [LoggerMessage(
        1360,
        LogLevel.Information,
        "Somebody can't be reached by themselves until they do something: {Reason}"
    )]
    public static partial void NotReached(this ILogger logger, string reason);

    [LoggerMessage(1361, LogLevel.Warning, "A channel could not be told how to get the app")]
    public static partial void HintFailed(this ILogger logger, Exception error);
}
