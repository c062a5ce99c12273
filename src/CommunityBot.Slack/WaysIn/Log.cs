using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.WaysIn;

internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Warning, "Slack holds events of {Installation} back: more than 30,000 in an hour.")]
    public static partial void EventsLimited(this ILogger logger, string installation);

    [LoggerMessage(1001, LogLevel.Information, "Slack sent something of {Kind} that isn't known; it was acknowledged.")]
    public static partial void NotUnderstood(this ILogger logger, string kind);

    [LoggerMessage(1002, LogLevel.Debug, "Of no interest: {Kind}")]
    public static partial void Ignored(this ILogger logger, string kind);

    [LoggerMessage(
        1003,
        LogLevel.Warning,
        "The bot came into {Channel} without a person who invited it or made the channel; nothing begins."
    )]
    public static partial void AddedByNobody(this ILogger logger, string channel);

    [LoggerMessage(1004, LogLevel.Warning, "A request to a URL of Slack's was refused with {Status}")]
    public static partial void Refused(this ILogger logger, int status);

    [LoggerMessage(1005, LogLevel.Warning, "{Method} was refused: {Reason}")]
    public static partial void ViewRefused(this ILogger logger, string method, string reason);

    [LoggerMessage(1006, LogLevel.Error, "{Method} failed.")]
    public static partial void ViewFailed(this ILogger logger, Exception error, string method);
}
