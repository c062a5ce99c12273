using CommunityBot.Slack.Install;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Finds the installation that something came from.</summary>
internal sealed class SlackSenders(ISlackInstallations installations, ILogger<SlackSenders> logger)
{
    /// <summary>
    /// The installation of that team or organisation; null, with a word in the log, where there is none or where it is
    /// another app's.
    /// </summary>
    public async Task<SlackInstallation?> FindAsync(
        string? team,
        string? enterprise,
        string? app,
        CancellationToken cancellationToken
    )
    {
        var (goodTeam, goodEnterprise) = (Good(team), Good(enterprise));
        var installation =
            goodTeam is null && goodEnterprise is null
                ? null
                : await installations.FindAsync(goodTeam, goodEnterprise, cancellationToken);

        if (installation is null)
        {
            logger.Ignored("unknown-installation");
            return null;
        }

        if (installation.App is { } ours && app is not null && ours != app)
        {
            logger.Ignored("other-app");
            return null;
        }

        return installation;
    }

    private static string? Good(string? id) => SlackId.IsGood(id) ? id : null;
}
