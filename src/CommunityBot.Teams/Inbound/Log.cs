using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Inbound;

internal static partial class Log
{
    [LoggerMessage(1200, LogLevel.Debug, "Of no interest: {Kind}")]
    public static partial void Ignored(this ILogger logger, string kind);

    [LoggerMessage(1201, LogLevel.Warning, "A request to Teams' endpoint was refused with {Status}: {Reason}")]
    public static partial void Refused(this ILogger logger, int status, string reason);

    [LoggerMessage(
        1202,
        LogLevel.Warning,
        "The bot came into {Channel} without being added by a person; nothing begins."
    )]
    public static partial void AddedByNobody(this ILogger logger, string channel);

    [LoggerMessage(1203, LogLevel.Warning, "Teams didn't tell who or what an id is.")]
    public static partial void NotMet(this ILogger logger, Exception error);

    [LoggerMessage(1204, LogLevel.Warning, "An aside was refused: {Reason}")]
    public static partial void AsideRefused(this ILogger logger, string reason);

    [LoggerMessage(1205, LogLevel.Error, "An aside failed.")]
    public static partial void AsideFailed(this ILogger logger, Exception error);
}
