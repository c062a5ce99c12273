using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Install;

internal static partial class Log
{
    [LoggerMessage(EventId = 600, Level = LogLevel.Information, Message = "Connected to the workspace {Installation}")]
    public static partial void Connected(this ILogger logger, string installation);

    [LoggerMessage(
        EventId = 601,
        Level = LogLevel.Warning,
        Message = "{Installation} hasn't granted {Scopes}: add them to the app, and install it there again"
    )]
    public static partial void ScopesMissing(this ILogger logger, string installation, string scopes);

    [LoggerMessage(
        EventId = 602,
        Level = LogLevel.Error,
        Message = "The token of {Installation} can't be decrypted, its key is gone: install the app there again"
    )]
    public static partial void TokenUnreadable(this ILogger logger, Exception error, string installation);

    [LoggerMessage(EventId = 603, Level = LogLevel.Information, Message = "{Installation} has its next token")]
    public static partial void TokenRefreshed(this ILogger logger, string installation);

    [LoggerMessage(
        EventId = 604,
        Level = LogLevel.Warning,
        Message = "The next token of {Installation} isn't to be had ({Reason}); tried again later"
    )]
    public static partial void RefreshFailed(this ILogger logger, string installation, string reason);

    [LoggerMessage(
        EventId = 605,
        Level = LogLevel.Error,
        Message = "Slack takes the refresh token of {Installation} no more: install the app there again, at /slack/install"
    )]
    public static partial void RefreshTokenLost(this ILogger logger, string installation);

    [LoggerMessage(
        EventId = 606,
        Level = LogLevel.Error,
        Message = "Slack takes the token of {Installation} no more: set a new Slack:BotToken and start the bot again"
    )]
    public static partial void SettingsTokenRevoked(this ILogger logger, string installation);

    [LoggerMessage(
        EventId = 607,
        Level = LogLevel.Information,
        Message = "{Installation} has removed the app; its tokens are deleted"
    )]
    public static partial void Forgotten(this ILogger logger, string installation);

    [LoggerMessage(
        EventId = 608,
        Level = LogLevel.Information,
        Message = "A token of {Installation} was revoked, not the one in use"
    )]
    public static partial void StillGood(this ILogger logger, string installation);

    [LoggerMessage(EventId = 609, Level = LogLevel.Warning, Message = "Slack isn't reached; again in {Seconds} s")]
    public static partial void SlackNotReached(this ILogger logger, int seconds);

    [LoggerMessage(
        EventId = 610,
        Level = LogLevel.Error,
        Message = "A look at the tokens failed; the next one goes on"
    )]
    public static partial void RoundFailed(this ILogger logger, Exception error);

    [LoggerMessage(EventId = 611, Level = LogLevel.Information, Message = "{Installation} has installed the app")]
    public static partial void Installed(this ILogger logger, string installation);

    [LoggerMessage(EventId = 612, Level = LogLevel.Error, Message = "An installation failed: {Reason}")]
    public static partial void InstallFailed(this ILogger logger, string reason);
}
