using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.OAuth;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Install;

/// <summary>The workspace of the settings first, then those that installed the app by OAuth.</summary>
internal sealed class SlackInstallations(
    SettingsWorkspace workspace,
    GrantedInstallations granted,
    OrgTeams orgs,
    SlackOAuthApi api,
    ILogger<SlackInstallations> logger
) : ISlackInstallations
{
    public async Task<SlackInstallation?> FindAsync(string installation, CancellationToken cancellationToken) =>
        workspace.Find(installation) ?? await granted.FindAsync(installation, cancellationToken);

    public async Task<SlackInstallation?> FindAsync(
        string? team,
        string? enterprise,
        CancellationToken cancellationToken
    )
    {
        if (enterprise is not null && await FindAsync(enterprise, cancellationToken) is { } organisation)
        {
            if (team is not null)
                await orgs.RememberAsync(team, enterprise, cancellationToken);

            return organisation;
        }

        if (team is null)
            return null;

        if (await FindAsync(team, cancellationToken) is { } own)
            return own;

        return enterprise is null && await orgs.FindAsync(team, cancellationToken) is { } known
            ? await FindAsync(known, cancellationToken)
            : null;
    }

    /// <summary>
    /// Asks Slack before it deletes: with token rotation an old token may be revoked while the new one is good, and the
    /// event of a removal may come after the app was installed anew. Where Slack isn't reached, the tokens go.
    /// </summary>
    public async Task ForgetAsync(string installation, CancellationToken cancellationToken)
    {
        if (workspace.Find(installation) is { } ofSettings)
        {
            if (await IsGoodAsync(ofSettings, cancellationToken))
                return;

            workspace.Forget();
            logger.SettingsTokenRevoked(installation);
        }

        if (await FindToAskAsync(installation, cancellationToken) is { } known)
        {
            if (await IsGoodAsync(known, cancellationToken))
                return;

            logger.Forgotten(installation);
        }

        await granted.ForgetAsync(installation, cancellationToken);
    }

    private async Task<SlackInstallation?> FindToAskAsync(string installation, CancellationToken cancellationToken)
    {
        try
        {
            return await granted.FindAsync(installation, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<bool> IsGoodAsync(SlackInstallation installation, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.TestAsync(installation.BotToken, cancellationToken);
            if (answer is not SlackAnswer<AuthTestPayload>.Ok)
                return false;

            logger.StillGood(installation.Id);
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            return false;
        }
    }
}
