namespace CommunityBot.Slack.Sockets;

/// <summary>Why a connection is over, or soon will be. https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect</summary>
internal enum SocketEnd
{
    /// <summary>It broke, or nothing came over it any more.</summary>
    Broken,

    /// <summary>Slack wants another in its place; it lives on for a few seconds.</summary>
    Replace,

    /// <summary>The app has more connections than Slack allows.</summary>
    TooMany,

    /// <summary>Socket Mode was switched off in the app's settings.</summary>
    Disabled,
}
