using CommunityBot.Core;

namespace CommunityBot.Pipeline;

internal static partial class Log
{
    [LoggerMessage(EventId = 100, Level = LogLevel.Debug, Message = "{Command} met another writer, attempt {Attempt}")]
    public static partial void CommitConflict(this ILogger logger, string command, int attempt);

    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "Event of {Kind} failed, attempt {Attempt}")]
    public static partial void EventFailed(this ILogger logger, Exception error, string kind, int attempt);

    [LoggerMessage(EventId = 102, Level = LogLevel.Error, Message = "Event of {Kind} is set aside as {Reference}")]
    public static partial void EventSetAside(this ILogger logger, string kind, string reference);

    [LoggerMessage(EventId = 103, Level = LogLevel.Warning, Message = "{Kind} to {Lane} was refused: {Reason}")]
    public static partial void SendRefused(this ILogger logger, string kind, string lane, string reason);

    [LoggerMessage(EventId = 104, Level = LogLevel.Error, Message = "Sending {Kind} failed, attempt {Attempt}")]
    public static partial void SendFailed(this ILogger logger, Exception error, string kind, int attempt);

    [LoggerMessage(EventId = 105, Level = LogLevel.Error, Message = "{Kind} is set aside after {Attempts} attempts")]
    public static partial void SendSetAside(this ILogger logger, string kind, int attempts);

    [LoggerMessage(EventId = 106, Level = LogLevel.Error, Message = "The outbox of {Partition} could not be read")]
    public static partial void OutboxFailed(this ILogger logger, Exception error, PartitionKey partition);

    [LoggerMessage(EventId = 107, Level = LogLevel.Error, Message = "A sweep failed; the next one goes on")]
    public static partial void SweepFailed(this ILogger logger, Exception error);

    [LoggerMessage(
        EventId = 108,
        Level = LogLevel.Information,
        Message = "Took up {Events} events, {Outboxes} outboxes and {Wakes} wake-ups that an earlier run left"
    )]
    public static partial void TookUp(this ILogger logger, int events, int outboxes, int wakes);

    [LoggerMessage(EventId = 109, Level = LogLevel.Warning, Message = "A home page on {Platform} could not be shown")]
    public static partial void HomeFailed(this ILogger logger, Exception error, string platform);

    [LoggerMessage(EventId = 110, Level = LogLevel.Warning, Message = "{Platform} could not say who a stranger is")]
    public static partial void NotDescribed(this ILogger logger, Exception error, string platform);

    [LoggerMessage(
        EventId = 130,
        Level = LogLevel.Warning,
        Message = "Event of {Kind} is left to a node of a newer version"
    )]
    public static partial void EventLeftToNewer(this ILogger logger, Exception error, string kind);
}
