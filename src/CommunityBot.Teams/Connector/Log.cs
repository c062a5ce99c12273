using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Connector;

internal static partial class Log
{
    [LoggerMessage(1340, LogLevel.Debug, "Teams refused {Kind}: {Status} {Reason}")]
    public static partial void CallFailed(this ILogger logger, string kind, int status, string reason);

    [LoggerMessage(1341, LogLevel.Information, "Teams wants a call not before {Seconds} s")]
    public static partial void CallLimited(this ILogger logger, int seconds);

    [LoggerMessage(1342, LogLevel.Warning, "A call was not made: its server isn't one of Microsoft's ({Kind})")]
    public static partial void NotTrusted(this ILogger logger, string kind);
}
