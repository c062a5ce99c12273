using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Core;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Slack.Install.OAuth;

/// <summary>
/// Who comes back from Slack is who went there: the state is ours, of the same browser, young, and used once. Else
/// somebody could be led to finish the installation that another began.
/// </summary>
internal sealed class OAuthState(IDataProtectionProvider protection, ITable table, WireTime time)
{
    private const string Prefix = "slack-state|";

    private static readonly PartitionKey Partition = new("slack-oauth");

    private readonly IDataProtector _protector = protection.CreateProtector("CommunityBot.Slack.OAuthState");

    /// <summary>How long somebody may take at Slack.</summary>
    public static Duration Life { get; } = Duration.FromMinutes(10);

    /// <summary>Begins an installation: the state goes to Slack, the secret stays in the browser.</summary>
    public (string State, string Secret) Begin()
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var state = string.Create(CultureInfo.InvariantCulture, $"{Now.ToUnixTimeSeconds():D12}|{secret}");

        return (_protector.Protect(state), secret);
    }

    /// <summary>Whether the state is good for that browser; it isn't a second time.</summary>
    public async Task<bool> TakeAsync(string? state, string? secret, CancellationToken cancellationToken)
    {
        if (state is null || secret is null || Open(state) is not [var begun, var expected] || !IsYoung(begun))
            return false;

        var given = Encoding.UTF8.GetBytes(secret);
        if (!CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(expected)))
            return false;

        var mark = $"{Prefix}{begun}|{Convert.ToHexStringLower(SHA256.HashData(given))}";
        var marked = await table.CommitAsync(Partition, [new Operation.Insert(mark, "{}")], cancellationToken);
        if (marked is not CommitResult.Committed)
            return false;

        await DropOldMarksAsync(cancellationToken);
        return true;
    }

    private Instant Now => time.Clock.GetCurrentInstant();

    private string[]? Open(string state)
    {
        try
        {
            return _protector.Unprotect(state).Split('|');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private bool IsYoung(string begun) =>
        Now < Instant.FromUnixTimeSeconds(long.Parse(begun, CultureInfo.InvariantCulture)) + Life;

    // A mark is needed no longer than its state could be used.
    private async Task DropOldMarksAsync(CancellationToken cancellationToken)
    {
        var oldest = (Now - Life).ToUnixTimeSeconds().ToString("D12", CultureInfo.InvariantCulture);
        var rows = await table.RangeAsync(Partition, Prefix, null, ITable.MaxOperations, cancellationToken);
        Operation[] old =
        [
            .. rows.TakeWhile(row => string.CompareOrdinal(row.RowKey, Prefix + oldest) < 0)
                .Select(row => new Operation.Remove(row.RowKey)),
        ];

        if (old.Length > 0)
            await table.CommitAsync(Partition, [.. old], cancellationToken);
    }
}
