using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Trust;

internal static partial class Log
{
    [LoggerMessage(1100, LogLevel.Warning, "The keys of Teams' issuer could not be read; those known stay good.")]
    public static partial void KeysNotRead(this ILogger logger, Exception error);

    [LoggerMessage(1101, LogLevel.Warning, "Teams' issuer publishes no keys; those known stay good.")]
    public static partial void NoKeys(this ILogger logger);
}
