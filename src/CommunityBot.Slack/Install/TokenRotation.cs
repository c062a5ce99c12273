using System.Globalization;
using System.Security.Cryptography;
using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.OAuth;
using CommunityBot.Storage.Rows;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Slack.Install;

/// <summary>
/// Fetches the next token before one ends. A refresh token is good once, with a short grace: so one process at a time asks,
/// after it has claimed the row, and the new pair is stored before it is used. When a process dies between Slack's answer
/// and the store, the next one asks with the old refresh token; should Slack not take it any more, the old token is used
/// until its end, and the log says that the app has to be installed anew.
/// https://docs.slack.dev/authentication/using-token-rotation
/// </summary>
internal sealed class TokenRotation(TokenVault vault, SlackOAuthApi api, WireTime time, ILogger<TokenRotation> logger)
{
    private const int Attempts = 4;

    /// <summary>How long before its end a token is replaced. It lives for twelve hours.</summary>
    public static Duration Early { get; } = Duration.FromHours(2);

    /// <summary>Whether the next token should be fetched now.</summary>
    public bool IsDue(SlackGrant grant) => grant.RefreshToken is not null && !grant.IsGoodAt(Now + Early);

    /// <summary>What the installation holds after the next token was fetched, where it was due and could be.</summary>
    public async Task<HeldGrant?> RefreshAsync(string installation, CancellationToken cancellationToken)
    {
        var held = await vault.ReadAsync(installation, cancellationToken);
        if (held is null || !IsDue(held.Grant) || held.Claim?.HoldsAt(Now) is true)
            return held;

        // From here on nobody's hanging up may come between Slack's answer and our store.
        if (await ClaimAsync(held, CancellationToken.None) is { } claimed)
            await AskAsync(claimed, CancellationToken.None);

        return await vault.ReadAsync(installation, cancellationToken);
    }

    private Instant Now => time.Clock.GetCurrentInstant();

    private async Task<HeldGrant?> ClaimAsync(HeldGrant held, CancellationToken cancellationToken)
    {
        var claim = new RefreshClaim(RandomNumberGenerator.GetHexString(16, lowercase: true), Now);
        await vault.ReplaceAsync(held, held.Grant, claim, cancellationToken);

        var now = await vault.ReadAsync(held.Grant.Installation.Id, cancellationToken);
        return string.Equals(now?.Claim?.By, claim.By, StringComparison.Ordinal) ? now : null;
    }

    private async Task AskAsync(HeldGrant held, CancellationToken cancellationToken)
    {
        var id = held.Grant.Installation.Id;
        try
        {
            switch (await api.RefreshAsync(held.Grant.RefreshToken!, cancellationToken))
            {
                case SlackAnswer<OAuthAccessPayload>.Ok(var access) when Next(held.Grant, access) is { } next:
                    await KeepAsync(held, next, cancellationToken);
                    logger.TokenRefreshed(id);
                    break;
                case SlackAnswer<OAuthAccessPayload>.Ok:
                    logger.RefreshFailed(id, "incomplete answer");
                    break;
                case SlackAnswer<OAuthAccessPayload>.Failed("invalid_refresh_token"):
                    await vault.ReplaceAsync(held, held.Grant with { RefreshToken = null }, null, cancellationToken);
                    logger.RefreshTokenLost(id);
                    break;
                case SlackAnswer<OAuthAccessPayload>.Failed(var code):
                    logger.RefreshFailed(id, code);
                    break;
                case SlackAnswer<OAuthAccessPayload>.Limited(var wait):
                    logger.RefreshFailed(id, string.Create(CultureInfo.InvariantCulture, $"limited for {wait}"));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            logger.RefreshFailed(id, "Slack wasn't reached");
        }
    }

    // Slack has given the new pair once: a store that is full for a moment mustn't lose it.
    private async Task KeepAsync(HeldGrant held, SlackGrant next, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await vault.ReplaceAsync(held, next, null, cancellationToken);
                return;
            }
            catch (CommitFailedException) when (attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), time.Clock, cancellationToken);
            }
        }
    }

    private SlackGrant? Next(SlackGrant grant, OAuthAccessPayload access) =>
        access.AccessToken is { Length: > 0 } token
            ? grant with
            {
                Installation = grant.Installation with { BotToken = token },
                RefreshToken = access.RefreshToken ?? grant.RefreshToken,
                ExpiresAt = access.ExpiresIn is { } seconds ? Now + Duration.FromSeconds(seconds) : null,
            }
            : null;
}
