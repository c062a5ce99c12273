using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CommunityBot.Core.Communities;
using CommunityBot.Slack.Install;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;

namespace CommunityBot.Slack.Tests.Install;

public sealed class TokenVaultTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/");
    private static readonly SlackGrant Acme = new(new("T1", "xoxb-secret", "U0", "A1"), ["chat:write"])
    {
        RefreshToken = "xoxe-refresh",
    };

    [Fact]
    public async Task A_token_is_read_after_a_restart_and_stands_nowhere_in_the_store()
    {
        await using var table = await InstalledBot.TableAsync();
        await using (var earlier = await InstalledBot.StartAsync(Nowhere, table))
            await earlier.Get<TokenVault>().StoreAsync(Acme, Cancel);

        await using var later = await InstalledBot.StartAsync(Nowhere, table);
        var read = await later.Get<TokenVault>().ReadAsync("T1", Cancel);

        Assert.Equal(Acme.Installation, read?.Grant.Installation);
        Assert.Equal("xoxe-refresh", read?.Grant.RefreshToken);
        Assert.DoesNotContain("xoxb-", (await RowAsync(table)).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_copied_to_another_installation_is_worth_nothing()
    {
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await InstalledBot.StartAsync(Nowhere, table);
        await bot.Get<TokenVault>().StoreAsync(Acme, Cancel);

        var copied = (await RowAsync(table)).Json.Replace("\"T1\"", "\"T2\"", StringComparison.Ordinal);
        await table.CommitAsync(
            Installation.Partition("slack", "T2"),
            [new Operation.Insert(TokenRow.Key, copied)],
            Cancel
        );

        Assert.Null(await bot.Get<TokenVault>().ReadAsync("T2", Cancel));
        Assert.Contains(bot.Logs.Lines, line => line.Contains("install the app there again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_token_is_stored_before_its_key()
    {
        await using var table = await InstalledBot.TableAsync();
        var withoutKeys = new TableThatRefuses(table, partition => partition.Value is "keys");
        await using var bot = await InstalledBot.StartAsync(Nowhere, withoutKeys);

        withoutKeys.Refuses = true;
        bot.Get<Storage.Keys.TableKeyRing>().StoreElement(new("key"), "new");

        await Assert.ThrowsAsync<CommitFailedException>(() => bot.Get<TokenVault>().StoreAsync(Acme, Cancel));
        Assert.Null(await table.GetAsync(Installation.Partition("slack", "T1"), TokenRow.Key, Cancel));
    }

    [Fact]
    public async Task With_a_certificate_the_store_alone_gives_no_token_away()
    {
        var folder = Directory.CreateTempSubdirectory();
        var certificate = ("Keys:Certificate", WriteCertificate(folder.FullName));
        var password = ("Keys:CertificatePassword", "of the file");
        await using var table = await InstalledBot.TableAsync();
        await using (var earlier = await InstalledBot.StartAsync(Nowhere, table, null, certificate, password))
            await earlier.Get<TokenVault>().StoreAsync(Acme, Cancel);

        await using var with = await InstalledBot.StartAsync(Nowhere, table, null, certificate, password);
        await using var without = await InstalledBot.StartAsync(Nowhere, table);

        Assert.NotNull(await with.Get<TokenVault>().ReadAsync("T1", Cancel));
        Assert.Null(await without.Get<TokenVault>().ReadAsync("T1", Cancel));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_stops_the_start_with_what_to_set()
    {
        await using var table = await InstalledBot.TableAsync();

        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            InstalledBot.StartAsync(Nowhere, table, null, ("Keys:Certificate", "/nowhere.pfx"))
        );

        Assert.Contains("Keys:CertificatePassword", error.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Row> RowAsync(SqliteTable table) =>
        (await table.GetAsync(Installation.Partition("slack", "T1"), TokenRow.Key, Cancel))!;

    private static string WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(start, start.AddYears(20));

        var path = Path.Combine(folder, "keys.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "of the file"));
        return path;
    }
}
