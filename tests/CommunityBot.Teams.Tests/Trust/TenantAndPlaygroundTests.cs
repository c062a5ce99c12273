using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Teams.Tests.Inbound;

namespace CommunityBot.Teams.Tests.Trust;

public sealed class TenantAndPlaygroundTests
{
    private const string Playground = "http://localhost:56150/_connector";
    private const string Foreign = "99999999-2222-3333-4444-555555555555";

    [Fact]
    public async Task A_tenant_that_isnt_allowed_is_refused_by_either_of_its_places()
    {
        await using var host = await TeamsHost.StartAsync(Allowing(Activities.TenantId.ToUpperInvariant()));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, Help()));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(host, Help("conversation", Foreign)));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(host, Help("channelData", Foreign)));
        Assert.Single(host.Inbox.Taken);
    }

    [Fact]
    public async Task Where_tenants_are_listed_an_activity_of_no_tenant_is_refused()
    {
        await using var host = await TeamsHost.StartAsync(Allowing(Activities.TenantId));
        var activity = Help();
        activity["conversation"]!.AsObject().Remove("tenantId");
        activity.Remove("channelData");

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(host, activity));
    }

    [Fact]
    public async Task In_development_without_an_app_id_the_playground_comes_in_without_a_token()
    {
        await using var host = await TeamsHost.StartAsync(new(), "Development");

        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, Help("serviceUrl", Playground), token: null));
        Assert.Single(host.Inbox.Taken);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Elsewhere_nobody_does(string environment)
    {
        await using var host = await TeamsHost.StartAsync(new(), environment);

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, Help("serviceUrl", Playground), token: null));
        Assert.Empty(host.Inbox.Taken);
    }

    [Fact]
    public async Task With_an_app_id_the_playground_needs_a_token_also_in_development()
    {
        await using var host = await TeamsHost.StartAsync(new() { AppId = Activities.AppId }, "Development");

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, Help("serviceUrl", Playground), token: null));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://192.168.1.2:56150/_connector")]
    [InlineData("http://localhost.evil.example/")]
    public async Task The_playground_is_beside_us_or_it_is_none(string serviceUrl)
    {
        await using var host = await TeamsHost.StartAsync(new(), "Development");

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(host, Help("serviceUrl", serviceUrl), token: null));
        Assert.Empty(host.Inbox.Taken);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task What_a_tunnel_passes_on_isnt_from_beside_us(string header, string value)
    {
        await using var host = await TeamsHost.StartAsync(new(), "Development");
        var body = Encoding.UTF8.GetBytes(Help("serviceUrl", Playground).ToJsonString());

        using var response = await host.SendAsync(
            body,
            token: null,
            request => request.Headers.TryAddWithoutValidation(header, value)
        );

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task What_a_page_in_a_browser_can_send_without_asking_is_refused()
    {
        await using var host = await TeamsHost.StartAsync(new(), "Development");
        var body = Encoding.UTF8.GetBytes(Help("serviceUrl", Playground).ToJsonString());

        using var response = await host.SendAsync(
            body,
            token: null,
            request => request.Content!.Headers.ContentType = new("text/plain")
        );

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(host.Inbox.Taken);
    }

    private static TeamsOptions Allowing(params string[] tenants) =>
        new() { AppId = Activities.AppId, AllowedTenants = tenants };

    private static JsonObject Help(string? where = null, string? value = null)
    {
        var activity = Activities.Personal("message", new() { ["text"] = "help" });
        if (where is "conversation")
            activity["conversation"]!["tenantId"] = value;
        else if (where is "channelData")
            activity["channelData"]!["tenant"]!["id"] = value;
        else if (where is not null)
            activity[where] = value;

        return activity;
    }

    private static Task<HttpStatusCode> SendAsync(TeamsHost host, JsonObject activity) =>
        SendAsync(host, activity, host.Token.Sign());

    private static async Task<HttpStatusCode> SendAsync(TeamsHost host, JsonObject activity, string? token)
    {
        using var response = await host.SendAsync(activity, token);
        return response.StatusCode;
    }
}
