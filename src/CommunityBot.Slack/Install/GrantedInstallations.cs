using CommunityBot.Platforms;
using CommunityBot.Slack.Wire.OAuth;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Slack.Install;

/// <summary>The installations that came by OAuth, with a token that is good now.</summary>
internal sealed class GrantedInstallations(TokenVault vault, TokenRotation rotation, WireTime time)
{
    /// <summary>A token is looked after when less of its life is left than a call may take.</summary>
    private static readonly Duration Margin = Duration.FromMinutes(5);

    private readonly GrantCache _cache = new();
    private readonly Turns _turns = new();

    /// <summary>The installation of that id; null where there is none.</summary>
    /// <exception cref="HttpRequestException">The token has ended, and Slack gives no next one just now.</exception>
    public async Task<SlackInstallation?> FindAsync(string installation, CancellationToken cancellationToken) =>
        FindGood(installation)
        ?? await _turns.TakeAsync(installation, () => ReadAsync(installation, cancellationToken), cancellationToken);

    /// <summary>Stores what Slack granted, new or anew; null where its answer lacks what is needed.</summary>
    public async Task<SlackInstallation?> StoreAsync(OAuthAccessPayload access, CancellationToken cancellationToken)
    {
        if (SlackGrant.Of(access, Now) is not { } grant)
            return null;

        return await _turns.TakeAsync(
            grant.Installation.Id,
            async () =>
            {
                await vault.StoreAsync(grant, cancellationToken);
                _cache.Remove(grant.Installation.Id);
                return grant.Installation;
            },
            cancellationToken
        );
    }

    /// <summary>Deletes the tokens of an installation.</summary>
    public Task ForgetAsync(string installation, CancellationToken cancellationToken) =>
        _turns.TakeAsync(
            installation,
            async () =>
            {
                _cache.Remove(installation);
                await vault.DeleteAsync(installation, cancellationToken);
                return installation;
            },
            cancellationToken
        );

    /// <summary>Fetches the next token of an installation, where it is due.</summary>
    public Task<HeldGrant?> RefreshAsync(string installation, CancellationToken cancellationToken) =>
        _turns.TakeAsync(
            installation,
            async () =>
            {
                var held = await rotation.RefreshAsync(installation, cancellationToken);
                _cache.Remove(installation);
                return held;
            },
            cancellationToken
        );

    private Instant Now => time.Clock.GetCurrentInstant();

    private SlackInstallation? FindGood(string installation) =>
        _cache.Find(installation) is { } grant && grant.IsGoodAt(Now + Margin) ? grant.Installation : null;

    private async Task<SlackInstallation?> ReadAsync(string installation, CancellationToken cancellationToken)
    {
        if (FindGood(installation) is { } fetchedMeanwhile)
            return fetchedMeanwhile;

        var held = await vault.ReadAsync(installation, cancellationToken);
        if (held is not null && !held.Grant.IsGoodAt(Now + Margin))
            held = await rotation.RefreshAsync(installation, cancellationToken);

        if (held is not { Grant: var grant })
            return null;

        if (!grant.IsGoodAt(Now))
            return grant.RefreshToken is null
                ? null
                : throw new HttpRequestException("The token has ended, and Slack gives no next one just now.");

        _cache.Put(grant);
        return grant.Installation;
    }
}
