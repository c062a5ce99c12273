using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.OAuth;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack.Install;

/// <summary>The one workspace that is connected by <see cref="SlackOptions.BotToken"/>, where one is.</summary>
internal sealed class SettingsWorkspace(
    IOptions<SlackOptions> options,
    SlackOAuthApi api,
    WireTime time,
    ILogger<SettingsWorkspace> logger
)
{
    /// <summary>About a minute; then whoever started the program sees why it doesn't run.</summary>
    private static readonly int[] SecondsBetweenTries = [1, 2, 4, 8, 15, 30];

    private SlackInstallation? _installation;

    /// <summary>The workspace; null where none is set, or its token isn't good any more.</summary>
    public SlackInstallation? Find(string installation) =>
        Volatile.Read(ref _installation) is { } known && string.Equals(known.Id, installation, StringComparison.Ordinal)
            ? known
            : null;

    /// <summary>Uses the token no more, until the program is started again.</summary>
    public void Forget() => Volatile.Write(ref _installation, null);

    /// <summary>Asks Slack whose token it is. Comes at start-up, before anything looks for an installation.</summary>
    /// <exception cref="SlackStartException">Slack refused the token, or couldn't be reached for a minute.</exception>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        if (options.Value.BotToken is not { } token)
            return;

        var test = await AskAsync(token, cancellationToken);
        var id = test.IsEnterpriseInstall is true ? test.EnterpriseId : test.TeamId;

        if (id is null || test.UserId is null)
            throw new SlackStartException("Slack's auth.test names no team and user. Is Slack:BotToken a bot token?");

        Volatile.Write(ref _installation, new(id, token, test.UserId, test.AppId));
        logger.Connected(id);
        SlackScopes.TellMissing(logger, id, SlackScopes.Parse(test.Scope));
    }

    private async Task<AuthTestPayload> AskAsync(string token, CancellationToken cancellationToken)
    {
        foreach (var seconds in SecondsBetweenTries)
        {
            if (await TryAsync(token, cancellationToken) is { } test)
                return test;

            logger.SlackNotReached(seconds);
            await Task.Delay(TimeSpan.FromSeconds(seconds), time.Clock, cancellationToken);
        }

        return await TryAsync(token, cancellationToken)
            ?? throw new SlackStartException(
                $"{options.Value.ApiBaseUrl} isn't reached. Let this machine reach it, and start the bot again."
            );
    }

    /// <summary>Null where Slack wasn't reached, or wants us to wait.</summary>
    private async Task<AuthTestPayload?> TryAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            return await api.TestAsync(token, cancellationToken) switch
            {
                SlackAnswer<AuthTestPayload>.Ok(var test) => test,
                SlackAnswer<AuthTestPayload>.Failed(var code) => throw new SlackStartException(
                    $"Slack refuses Slack:BotToken ({code}). Set it to the Bot User OAuth Token (xoxb-…) on the app's "
                        + "page \"OAuth & Permissions\"; if there is none, install the app in the workspace there."
                ),
                _ => null,
            };
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            return null;
        }
    }
}
