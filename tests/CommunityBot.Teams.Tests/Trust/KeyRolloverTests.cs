using System.Net;
using CommunityBot.Teams.Tests.Inbound;

namespace CommunityBot.Teams.Tests.Trust;

public sealed class KeyRolloverTests : IAsyncLifetime
{
    private readonly LocalKey _next = new("key-2");
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _next.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_first_token_of_a_new_key_is_let_in_without_a_restart()
    {
        await SendAsync(_host.Issuer.Key);
        Later(minutes: 6);
        _host.Issuer.Published = [_next];

        Assert.Equal(HttpStatusCode.OK, await SendAsync(_next));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_host.Issuer.Key));
    }

    [Fact]
    public async Task Made_up_keys_dont_make_us_ask_more_than_once_in_five_minutes()
    {
        await SendAsync(_host.Issuer.Key);
        Later(minutes: 6);

        for (var made = 0; made < 20; made++)
        {
            using var key = new LocalKey($"made-up-{made}");
            Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(key));
        }

        Assert.Equal(2, _host.Issuer.Reads);
    }

    [Fact]
    public async Task A_key_that_is_taken_back_is_out_of_use_after_a_day()
    {
        await SendAsync(_host.Issuer.Key);
        _host.Issuer.Published = [_next];

        Later(minutes: 24 * 60 + 1);

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_host.Issuer.Key));
    }

    [Fact]
    public async Task While_the_issuer_is_down_the_keys_that_are_known_stay_good()
    {
        await SendAsync(_host.Issuer.Key);
        _host.Issuer.IsDown = true;

        Later(minutes: 24 * 60 + 1);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(_host.Issuer.Key));
        Assert.Equal(2, _host.Issuer.Reads);
    }

    [Fact]
    public async Task Before_any_key_is_known_a_token_is_neither_let_in_nor_called_bad()
    {
        _host.Issuer.IsDown = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(_host.Issuer.Key));

        _host.Issuer.IsDown = false;
        _host.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(_host.Issuer.Key));
    }

    [Fact]
    public async Task Many_at_once_ask_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => SendAsync(_host.Issuer.Key)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(1, _host.Issuer.Reads);
    }

    private void Later(int minutes) => _host.Clock.Advance(TimeSpan.FromMinutes(minutes));

    private async Task<HttpStatusCode> SendAsync(LocalKey key)
    {
        var token = _host.Token with { Credentials = key.Credentials };
        using var response = await _host.SendAsync(Activities.Personal("typing"), token.Sign());
        return response.StatusCode;
    }
}
