using System.Net;
using System.Text.Json.Nodes;
using CommunityBot.Teams.Tests.Inbound;
using Microsoft.IdentityModel.Tokens;

namespace CommunityBot.Teams.Tests.Trust;

public sealed class CallerTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_token_of_the_connector_lets_an_activity_in()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(_host.Token.Sign()));

        Assert.Single(_host.Inbox.Taken);
    }

    [Theory]
    [InlineData("https://SMBA.trafficmanager.net/emea")]
    [InlineData("https://smba.trafficmanager.net:443/emea/")]
    public async Task The_case_of_the_host_and_a_slash_at_the_end_make_no_other_service_url(string address) =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync((_host.Token with { ServiceUrl = address }).Sign()));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/EMEA/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea/?x=1")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task A_good_token_for_another_service_url_is_refused(string address)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync((_host.Token with { ServiceUrl = address }).Sign()));

        NothingHappened();
    }

    [Fact]
    public async Task A_token_without_a_service_url_is_refused() =>
        await RefusedAsync((_host.Token with { ServiceUrl = null }).Sign());

    [Fact]
    public async Task A_token_for_another_app_is_refused() =>
        await RefusedAsync((_host.Token with { Audience = "00000000-aaaa-bbbb-cccc-000000000002" }).Sign());

    [Fact]
    public async Task A_token_of_another_issuer_is_refused() =>
        await RefusedAsync((_host.Token with { Issuer = "https://api.botframework.us" }).Sign());

    [Fact]
    public async Task A_token_that_has_expired_is_refused_and_five_minutes_are_forgiven()
    {
        await RefusedAsync((_host.Token with { Left = TimeSpan.FromMinutes(-6) }).Sign());

        Assert.Equal(HttpStatusCode.OK, await SendAsync((_host.Token with { Left = TimeSpan.FromMinutes(-4) }).Sign()));
    }

    [Fact]
    public async Task A_token_that_isnt_good_yet_is_refused_and_five_minutes_are_forgiven()
    {
        await RefusedAsync((_host.Token with { Age = TimeSpan.FromMinutes(-6) }).Sign());

        Assert.Equal(HttpStatusCode.OK, await SendAsync((_host.Token with { Age = TimeSpan.FromMinutes(-4) }).Sign()));
    }

    [Fact]
    public async Task A_token_without_an_end_is_refused() =>
        await RefusedAsync((_host.Token with { Left = null }).Sign());

    [Fact]
    public async Task A_token_signed_by_a_stranger_is_refused_whichever_key_it_names()
    {
        using var stranger = new LocalKey("key-of-a-stranger");

        await RefusedAsync((_host.Token with { Credentials = stranger.Credentials }).Sign());
        await RefusedAsync(
            (
                _host.Token with
                {
                    Credentials = stranger.Using(SecurityAlgorithms.RsaSha256, _host.Issuer.Key.Id),
                }
            ).Sign()
        );
    }

    [Fact]
    public async Task A_token_that_names_no_known_key_is_refused_though_a_key_fits() =>
        await RefusedAsync(
            (_host.Token with { Credentials = _host.Issuer.Key.Using(SecurityAlgorithms.RsaSha256, "another") }).Sign()
        );

    [Fact]
    public async Task A_token_without_a_signature_is_refused() => await RefusedAsync(_host.Token.Unsigned());

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused() =>
        await RefusedAsync((_host.Token with { Credentials = _host.Issuer.Key.PublicHalfAsSecret }).Sign());

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task Another_algorithm_is_refused(string algorithm) =>
        await RefusedAsync((_host.Token with { Credentials = _host.Issuer.Key.Using(algorithm) }).Sign());

    [Fact]
    public async Task A_token_whose_claims_were_changed_is_refused()
    {
        var parts = _host.Token.Sign().Split('.');
        var others = (_host.Token with { ServiceUrl = "https://evil.example/" }).Sign().Split('.');

        await RefusedAsync($"{parts[0]}.{others[1]}.{parts[2]}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    public async Task No_token_is_refused(string? token) => await RefusedAsync(token);

    [Fact]
    public async Task A_key_that_doesnt_stand_for_teams_is_refused()
    {
        using var webChat = new LocalKey("web-chat") { Endorsements = ["webchat"] };
        using var without = new LocalKey("without") { Endorsements = null };
        _host.Issuer.Published = [_host.Issuer.Key, webChat, without];

        Assert.Equal(
            HttpStatusCode.Forbidden,
            await SendAsync((_host.Token with { Credentials = webChat.Credentials }).Sign())
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await SendAsync((_host.Token with { Credentials = without.Credentials }).Sign())
        );
        NothingHappened();
    }

    [Fact]
    public async Task An_activity_that_names_another_channel_than_the_key_stands_for_is_refused()
    {
        var activity = Activities.Personal("message", new() { ["text"] = "help", ["channelId"] = "webchat" });

        using var response = await _host.SendAsync(activity);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        NothingHappened();
    }

    [Fact]
    public async Task Two_headers_are_one_too_many()
    {
        using var response = await _host.SendAsync(
            "{}"u8.ToArray(),
            _host.Token.Sign(),
            request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {_host.Token.Sign()}")
        );

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task RefusedAsync(string? token)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(token));
        NothingHappened();
    }

    private void NothingHappened()
    {
        Assert.Empty(_host.Inbox.Taken);
        Assert.Empty(_host.Tenant.Remembered);
        Assert.Empty(_host.Tenant.News);
    }

    private async Task<HttpStatusCode> SendAsync(string? token)
    {
        using var response = await _host.SendAsync(
            Activities.Personal("message", new JsonObject { ["text"] = "help" }),
            token
        );
        return response.StatusCode;
    }
}
