namespace CommunityBot.Slack.Install;

/// <summary>The installations there are, by settings or by OAuth.</summary>
internal interface ISlackInstallations
{
    /// <summary>The installation of that id, with a token that is good now; null where there is none (any more).</summary>
    Task<SlackInstallation?> FindAsync(string installation, CancellationToken cancellationToken);

    /// <summary>
    /// Which installation an event of that team is about: the enterprise's where the app is installed org-wide, else the
    /// team's; null where neither has installed it.
    /// </summary>
    Task<SlackInstallation?> FindAsync(string? team, string? enterprise, CancellationToken cancellationToken);

    /// <summary>Slack said that the installation's token isn't good any more, or the app was removed.</summary>
    Task ForgetAsync(string installation, CancellationToken cancellationToken);
}
