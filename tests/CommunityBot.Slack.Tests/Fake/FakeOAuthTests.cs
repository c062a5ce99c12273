using System.Text.Json.Nodes;
using System.Web;
using CommunityBot.FakeSlack;

namespace CommunityBot.Slack.Tests.Fake;

public sealed class FakeOAuthTests : IDisposable
{
    private const string Back = "http://127.0.0.1:5080/slack/oauth/callback";

    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_code_is_exchanged_once_for_a_token_that_works()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var team = slack.Server.AddWorkspace("Second");
        team.AddPerson("Eva");
        var code = await AuthorizeAsync(slack.Server, team.Id);

        var answer = await ExchangeAsync(slack, ("code", code), ("redirect_uri", Back));
        var again = await ExchangeAsync(slack, ("code", code), ("redirect_uri", Back));

        Assert.Equal(team.Id, answer["team"]!["id"]!.ToString());
        Assert.Equal("chat:write,commands,im:write", answer["scope"]!.ToString());
        using var bot = new AClient(slack.Server.Address, answer["access_token"]!.ToString());
        Assert.Equal(team.Id, (await bot.CallAsync("auth.test", []))["team_id"]!.ToString());
        Assert.Equal("code_already_used", again["error"]!.ToString());
    }

    [Fact]
    public async Task A_wrong_code_secret_or_way_back_is_refused()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var code = await AuthorizeAsync(slack.Server, slack.Server.Workspace.Id);

        Assert.Equal("invalid_code", (await ExchangeAsync(slack, ("code", "no")))["error"]!.ToString());
        Assert.Equal(
            "bad_redirect_uri",
            (await ExchangeAsync(slack, ("code", code), ("redirect_uri", "http://127.0.0.1/")))["error"]!.ToString()
        );
        var secret = await slack.Client.PostFormAsync(
            "oauth.v2.access",
            ("client_id", slack.Server.Options.ClientId),
            ("client_secret", "wrong"),
            ("code", code)
        );
        Assert.Equal("bad_client_secret", secret["error"]!.ToString());
    }

    [Fact]
    public async Task A_refresh_token_works_once_and_the_third_token_ends_the_first()
    {
        await using var slack = await AFakeSlack.StartAsync(new() { TokenRotation = true });
        var first = slack.Server.Workspace.RefreshToken!;

        var second = await RefreshAsync(slack, first);
        var again = await RefreshAsync(slack, first);
        Assert.Equal("invalid_refresh_token", again["error"]!.ToString());
        Assert.Equal(43200, second["expires_in"]!.GetValue<int>(), 5d);
        Assert.True((await slack.Client.CallAsync("auth.test", []))["ok"]!.GetValue<bool>());

        await RefreshAsync(slack, second["refresh_token"]!.ToString());
        Assert.Equal("token_revoked", (await slack.Client.CallAsync("auth.test", []))["error"]!.ToString());
    }

    [Fact]
    public async Task An_organisation_installs_it_for_all_its_workspaces()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var (one, other) = (slack.Server.AddWorkspace("One", "E0ACME"), slack.Server.AddWorkspace("Two", "E0ACME"));
        one.AddPerson("Eva");
        var fay = other.AddPerson("Fay");
        var code = await AuthorizeAsync(slack.Server, one.Id, "&fake_org=1");

        var answer = await ExchangeAsync(slack, ("code", code), ("redirect_uri", Back));

        Assert.Null(answer["team"]);
        Assert.Equal("E0ACME", answer["enterprise"]!["id"]!.ToString());
        using var bot = new AClient(slack.Server.Address, answer["access_token"]!.ToString());
        var opened = await bot.CallAsync("conversations.open", new() { ["users"] = fay.Id });
        Assert.True(opened["ok"]!.GetValue<bool>(), opened.ToJsonString());
    }

    private async Task<string> AuthorizeAsync(FakeSlackServer slack, string team, string more = "")
    {
        var page = new Uri(
            slack.Address,
            $"oauth/v2/authorize?client_id={slack.Options.ClientId}&scope=chat:write,commands,im:write&state=s1&team={team}"
                + $"&redirect_uri={Uri.EscapeDataString(Back)}{more}"
        );
        using var response = await _browser.GetAsync(page, TestContext.Current.CancellationToken);
        var query = HttpUtility.ParseQueryString(response.Headers.Location!.Query);
        Assert.Equal("s1", query["state"]);
        return query["code"]!;
    }

    private static Task<JsonObject> ExchangeAsync(AFakeSlack slack, params (string, string)[] fields) =>
        slack.Client.PostFormAsync(
            "oauth.v2.access",
            [
                ("client_id", slack.Server.Options.ClientId),
                ("client_secret", slack.Server.Options.ClientSecret),
                .. fields,
            ]
        );

    private static Task<JsonObject> RefreshAsync(AFakeSlack slack, string token) =>
        ExchangeAsync(slack, ("grant_type", "refresh_token"), ("refresh_token", token));
}
