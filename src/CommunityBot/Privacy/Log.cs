namespace CommunityBot.Privacy;

internal static partial class Log
{
    [LoggerMessage(EventId = 150, Level = LogLevel.Error, Message = "A purge failed; the next one goes on")]
    public static partial void PurgeFailed(this ILogger logger, Exception error);
}
