using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Sending;

internal static partial class Log
{
    [LoggerMessage(1220, LogLevel.Warning, "A home was not shown: {Reason}")]
    public static partial void HomeNotShown(this ILogger logger, string reason);

    [LoggerMessage(1221, LogLevel.Information, "Message {Reference} had arrived at an earlier try")]
    public static partial void HadArrived(this ILogger logger, string reference);

    [LoggerMessage(1222, LogLevel.Information, "Whether message {Reference} had arrived can't be seen: {Reason}")]
    public static partial void CantLookBack(this ILogger logger, string reference, string reason);
}
