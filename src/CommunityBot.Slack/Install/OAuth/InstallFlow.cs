using System.Diagnostics;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.OAuth;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack.Install.OAuth;

/// <summary>
/// An administrator installs the app in their workspace or organisation.
/// https://docs.slack.dev/authentication/installing-with-oauth
/// </summary>
internal sealed class InstallFlow(
    OAuthState states,
    SlackOAuthApi api,
    GrantedInstallations granted,
    IOptions<SlackOptions> options,
    ILogger<InstallFlow> logger
)
{
    /// <summary>Where to send the browser, and the secret that it keeps meanwhile.</summary>
    public (Uri Authorize, string Secret) Begin()
    {
        var (state, secret) = states.Begin();
        var query = new QueryBuilder
        {
            { "client_id", options.Value.ClientId! },
            { "scope", string.Join(',', SlackScopes.Needed) },
            { "redirect_uri", Redirect.AbsoluteUri },
            { "state", state },
        };

        return (new(options.Value.ApiBaseUrl, $"oauth/v2/authorize{query}"), secret);
    }

    /// <summary>What came back from Slack, with the secret of the browser.</summary>
    public async Task<InstallPage> FinishAsync(OAuthReturn back, string? secret, CancellationToken cancellationToken)
    {
        if (!await states.TakeAsync(back.State, secret, cancellationToken))
            return new InstallPage.NotBegun();

        if (back.Error is not null)
            return new InstallPage.Denied();

        return back.Code is { Length: > 0 } code
            ? await ExchangeAsync(code, cancellationToken)
            : new InstallPage.CodeSpent();
    }

    private Uri Redirect => new($"{options.Value.PublicUrl!.AbsoluteUri.TrimEnd('/')}/slack/oauth");

    private async Task<InstallPage> ExchangeAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            return await api.AccessAsync(code, Redirect, cancellationToken) switch
            {
                SlackAnswer<OAuthAccessPayload>.Ok(var access) => await StoreAsync(access),
                SlackAnswer<OAuthAccessPayload>.Failed("invalid_code" or "code_already_used" or "code_expired") =>
                    new InstallPage.CodeSpent(),
                SlackAnswer<OAuthAccessPayload>.Failed("access_denied") => new InstallPage.Denied(),
                SlackAnswer<OAuthAccessPayload>.Failed(var error) => Fail(error, new InstallPage.Misconfigured(error)),
                SlackAnswer<OAuthAccessPayload>.Limited => Fail("limited", new InstallPage.NotReached()),
                _ => throw new UnreachableException(),
            };
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            return Fail("Slack wasn't reached", new InstallPage.NotReached());
        }
    }

    // The code is spent: that the browser hangs up must not lose the token.
    private async Task<InstallPage> StoreAsync(OAuthAccessPayload access)
    {
        if (await granted.StoreAsync(access, CancellationToken.None) is not { } installed)
            return Fail("incomplete answer", new InstallPage.NotReached());

        logger.Installed(installed.Id);
        var open = new QueryBuilder { { "app", installed.App ?? "" }, { "team", installed.Id } };
        return new InstallPage.Installed(
            access.Team?.Name ?? access.Enterprise?.Name ?? installed.Id,
            new(options.Value.ApiBaseUrl, $"app_redirect{open}")
        );
    }

    private InstallPage Fail(string reason, InstallPage page)
    {
        logger.InstallFailed(reason);
        return page;
    }
}
