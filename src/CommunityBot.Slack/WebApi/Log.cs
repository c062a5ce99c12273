using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.WebApi;

internal static partial class Log
{
    [LoggerMessage(1200, LogLevel.Debug, "Slack refused {Kind}: {Reason}")]
    public static partial void CallFailed(this ILogger logger, string kind, string reason);

    [LoggerMessage(1201, LogLevel.Information, "Slack wants {Kind} not before {Seconds} s")]
    public static partial void CallLimited(this ILogger logger, string kind, string seconds);
}
