namespace CommunityBot.Scheduling;

internal static partial class Log
{
    [LoggerMessage(EventId = 200, Level = LogLevel.Error, Message = "A due {Kind} failed and is tried again")]
    public static partial void DueFailed(this ILogger logger, Exception error, string kind);
}
