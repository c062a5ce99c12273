using System.Security.Cryptography;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Storage.Keys;
using CommunityBot.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Slack.Install;

/// <summary>Keeps tokens in the store, encrypted. A token is stored only after the key that it was encrypted with.</summary>
internal sealed class TokenVault(
    ITable table,
    IDataProtectionProvider protection,
    TableKeyRing keys,
    ILogger<TokenVault> logger
)
{
    /// <summary>Null where there is none, or where its key is gone: then it has to be installed anew.</summary>
    public async Task<HeldGrant?> ReadAsync(string installation, CancellationToken cancellationToken) =>
        await table.GetAsync(Partition(installation), TokenRow.Key, cancellationToken) is { } row
            ? await OpenAsync(row, cancellationToken)
            : null;

    /// <summary>All that can be read, in no order.</summary>
    public async IAsyncEnumerable<HeldGrant> ReadAllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var found in table.FirstOfEachPartitionAsync(TokenRow.Prefix, cancellationToken))
        {
            if (await OpenAsync(found.Row, cancellationToken) is { } held)
                yield return held;
        }
    }

    /// <summary>Stores a grant, whatever was there.</summary>
    public Task StoreAsync(SlackGrant grant, CancellationToken cancellationToken) =>
        CommitAsync(grant, json => new Operation.Upsert(TokenRow.Key, json), null, cancellationToken);

    /// <summary>Stores a grant in the place of another; false where that isn't there as it was read.</summary>
    public async Task<bool> ReplaceAsync(
        HeldGrant held,
        SlackGrant grant,
        RefreshClaim? claim,
        CancellationToken cancellationToken
    ) =>
        await CommitAsync(grant, json => new Operation.Replace(TokenRow.Key, json, held.ETag), claim, cancellationToken)
        is CommitResult.Committed;

    /// <summary>Removes the tokens of an installation.</summary>
    public Task DeleteAsync(string installation, CancellationToken cancellationToken) =>
        table.CommitAsync(Partition(installation), [new Operation.Remove(TokenRow.Key)], cancellationToken);

    private async Task<CommitResult> CommitAsync(
        SlackGrant grant,
        Func<string, Operation> operation,
        RefreshClaim? claim,
        CancellationToken cancellationToken
    )
    {
        await keys.EnsureLoadedAsync(cancellationToken);
        var row = Seal(grant, claim);
        await keys.FlushAsync(cancellationToken);

        return await table.CommitAsync(
            Partition(row.Id),
            [operation(JsonSerializer.Serialize(row, InstallJson.Default.TokenRow))],
            cancellationToken
        );
    }

    private TokenRow Seal(SlackGrant grant, RefreshClaim? claim)
    {
        var (id, token, botUser, app) = grant.Installation;

        return new(id, botUser, app, grant.Scopes, Protector(id, "bot").Protect(token))
        {
            RefreshToken = grant.RefreshToken is { } refresh ? Protector(id, "refresh").Protect(refresh) : null,
            ExpiresAt = grant.ExpiresAt?.ToUnixTimeSeconds(),
            ClaimedBy = claim?.By,
            ClaimedAt = claim?.At.ToUnixTimeSeconds(),
        };
    }

    // Where its key isn't known, another process may have written it.
    private async Task<HeldGrant?> OpenAsync(Row stored, CancellationToken cancellationToken)
    {
        await keys.EnsureLoadedAsync(cancellationToken);
        var row = JsonSerializer.Deserialize(stored.Json, InstallJson.Default.TokenRow)!;
        try
        {
            return Open(row, stored);
        }
        catch (CryptographicException)
        {
            await keys.LoadAsync(cancellationToken);
        }

        try
        {
            return Open(row, stored);
        }
        catch (CryptographicException error)
        {
            logger.TokenUnreadable(error, row.Id);
            return null;
        }
    }

    private HeldGrant Open(TokenRow row, Row stored) => new(Open(row), Claim(row), stored.ETag);

    private SlackGrant Open(TokenRow row) =>
        new(new(row.Id, Protector(row.Id, "bot").Unprotect(row.Token), row.BotUser, row.App), row.Scopes)
        {
            RefreshToken = row.RefreshToken is { } refresh ? Protector(row.Id, "refresh").Unprotect(refresh) : null,
            ExpiresAt = row.ExpiresAt is { } end ? Instant.FromUnixTimeSeconds(end) : null,
        };

    private static RefreshClaim? Claim(TokenRow row) =>
        row is { ClaimedBy: { } by, ClaimedAt: { } at } ? new(by, Instant.FromUnixTimeSeconds(at)) : null;

    private IDataProtector Protector(string installation, string token) =>
        protection.CreateProtector("CommunityBot.Slack.Token", installation, token);

    private static PartitionKey Partition(string installation) => Installation.Partition("slack", installation);
}
