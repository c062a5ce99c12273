using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CommunityBot.Teams.Connector;

namespace CommunityBot.Teams.Tests.Connector;

public sealed class BotTokensTests
{
    private const string AppId = "00000000-aaaa-bbbb-cccc-000000000001";
    private const string Tenant = "11111111-2222-3333-4444-555555555555";
    private const string Secret = "fake-app-secret";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_app_of_one_tenant_gets_a_token_for_its_secret_and_keeps_it()
    {
        await using var bot = await StartAsync(
            new()
            {
                AppId = AppId,
                TenantId = Tenant,
                AppSecret = Secret,
            }
        );

        var first = await bot.Get<BotTokens>().GetAsync(Cancel);
        var second = await bot.Get<BotTokens>().GetAsync(Cancel);

        Assert.Equal(first, second);
        Assert.Equal(1, bot.Teams.TokensIssued);
    }

    [Fact]
    public async Task An_app_of_several_tenants_asks_the_tenant_of_all_bots()
    {
        await using var bot = await StartAsync(
            new()
            {
                AppId = AppId,
                AppType = TeamsAppType.MultiTenant,
                AppSecret = Secret,
            }
        );

        Assert.NotNull(await bot.Get<BotTokens>().GetAsync(Cancel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_does_in_the_secrets_place(bool isPem)
    {
        var file = Path.Combine(
            Directory.CreateTempSubdirectory("certificate").FullName,
            isPem ? "bot.pem" : "bot.pfx"
        );
        await WriteCertificateAsync(file, isPem);
        await using var bot = await StartAsync(
            new()
            {
                AppId = AppId,
                TenantId = Tenant,
                AppCertificate = file,
            }
        );

        Assert.NotNull(await bot.Get<BotTokens>().GetAsync(Cancel));
    }

    [Fact]
    public async Task In_the_governments_cloud_it_asks_the_governments_entra()
    {
        await using var bot = await StartAsync(
            new()
            {
                AppId = AppId,
                TenantId = Tenant,
                AppSecret = Secret,
                Cloud = TeamsCloud.UsGovernment,
            }
        );

        Assert.NotNull(await bot.Get<BotTokens>().GetAsync(Cancel));
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        await using var bot = await StartAsync(new() { AppId = AppId, AppType = TeamsAppType.ManagedIdentity });

        Assert.NotNull(await bot.Get<BotTokens>().GetAsync(Cancel));
    }

    [Fact]
    public async Task An_app_that_trusts_a_managed_identity_shows_its_token()
    {
        await using var bot = await StartAsync(
            new()
            {
                AppId = AppId,
                TenantId = Tenant,
                AppType = TeamsAppType.Federated,
                FederatedClientId = AppId,
            }
        );

        Assert.NotNull(await bot.Get<BotTokens>().GetAsync(Cancel));
        Assert.Equal(2, bot.Teams.TokensIssued);
    }

    [Fact]
    public async Task A_wrong_secret_is_a_failure_that_may_pass_once_it_is_mended()
    {
        await using var bot = await StartAsync(
            new()
            {
                AppId = AppId,
                TenantId = Tenant,
                AppSecret = "old",
            }
        );
        var user = bot.World.AddUser("Ana");
        await bot.HearFromAsync(user);

        await Assert.ThrowsAsync<HttpRequestException>(() => bot.SendAsync(bot.ToPerson(user)));

        Assert.Empty(bot.Teams.Calls.All);
    }

    [Fact]
    public async Task The_playground_gets_no_token()
    {
        await using var bot = await StartAsync(new());
        var user = bot.World.AddUser("Ana");
        await bot.HearFromAsync(user);

        // The fake one wants a token all the same.
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.SendAsync(bot.ToPerson(user)));

        Assert.False(Assert.Single(bot.Teams.Calls.All).HasToken);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    public async Task Nothing_goes_where_an_activity_only_says_that_a_connector_is(string address)
    {
        await using var bot = await StartAsync(
            new()
            {
                AppId = AppId,
                TenantId = Tenant,
                AppSecret = Secret,
            }
        );

        var answer = await bot.Get<ConnectorRosters>()
            .TeamAsync(bot.Connection with { ServiceUrl = new(address) }, "19:a@thread.tacv2", Cancel);

        Assert.Equal(
            RefusalCode.UntrustedHost,
            Assert.IsType<TeamsAnswer<Wire.Connector.TeamPayload>.Refused>(answer).Code
        );
        Assert.Equal(0, bot.Teams.TokensIssued);
    }

    private static Task<BesideFakeTeams> StartAsync(TeamsOptions options) =>
        BesideFakeTeams.StartAsync(options: options);

    private static async Task WriteCertificateAsync(string file, bool isPem)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );

        if (isPem)
            await File.WriteAllTextAsync(
                file,
                $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}",
                Cancel
            );
        else
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12), Cancel);
    }
}
