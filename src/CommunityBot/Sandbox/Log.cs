namespace CommunityBot.Sandbox;

internal static partial class Log
{
    [LoggerMessage(900, LogLevel.Error, "A gesture in the Sandbox failed.")]
    public static partial void GestureFailed(this ILogger logger, Exception exception);
}
