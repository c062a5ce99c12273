using System.Net;
using System.Web;
using CommunityBot.Slack.Install;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Slack.Tests.Install;

public sealed class InstallFlowTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly HttpClient _browser = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );
    private SlackStandIn _slack = null!;
    private Storage.Sqlite.SqliteTable _table = null!;
    private InstalledBot _bot = null!;

    [Fact]
    public async Task Who_goes_to_install_is_sent_to_Slack_with_what_the_bot_needs()
    {
        var (authorize, cookie) = await BeginAsync();

        var query = HttpUtility.ParseQueryString(authorize.Query);
        Assert.StartsWith($"{_slack.Address}oauth/v2/authorize?", authorize.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("1.2", query["client_id"]);
        Assert.Equal(string.Join(',', SlackScopes.Needed), query["scope"]);
        Assert.Equal("http://127.0.0.1:5080/slack/oauth", query["redirect_uri"]);
        Assert.Matches("^slack-install=[^;]{43}; max-age=600; path=/; samesite=lax; httponly$", cookie);
    }

    [Fact]
    public async Task On_the_open_internet_the_cookie_is_bound_to_the_host_and_to_https()
    {
        var url = ("Slack:PublicUrl", "https://bot.example.org/community/");
        await using var bot = await InstalledBot.StartAsync(_slack.Address, _table, _clock, url);

        using var answer = await _browser.GetAsync(new Uri(bot.Address, "/slack/install"), Cancel);

        Assert.Matches(
            "^__Host-slack-install=[^;]{43}; max-age=600; path=/; secure; samesite=lax; httponly$",
            SetCookie(answer)
        );
        Assert.Contains(
            "redirect_uri=https%3A%2F%2Fbot.example.org%2Fcommunity%2Fslack%2Foauth&",
            answer.Headers.Location!.Query,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_comes_back_with_a_code_has_installed_it_and_reads_what_to_do_next()
    {
        _slack.Access = SlackStandIn.Grant("xoxb-1", "xoxe-1");

        var (status, page) = await InstallAsync("code=c1");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("/invite @communitybot", page, StringComparison.Ordinal);
        Assert.Contains("Acme &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains($"{_slack.Address}app_redirect?app=A1&amp;team=T1", page, StringComparison.Ordinal);
        Assert.Equal("xoxb-1", (await _bot.Installations.FindAsync("T1", null, Cancel))?.BotToken);
        Assert.Equal(
            ["c1", "http://127.0.0.1:5080/slack/oauth", "1.2", "client-secret"],
            Assert.Single(_slack.Accesses).Values
        );
    }

    [Fact]
    public async Task An_organisation_is_installed_under_its_own_id()
    {
        _slack.Access = """
            {"ok":true,"access_token":"xoxb-1","scope":"chat:write","bot_user_id":"U0","app_id":"A1","team":null,
             "enterprise":{"id":"E1","name":"Holding"},"is_enterprise_install":true}
            """;

        await InstallAsync("code=c1");

        Assert.Equal("xoxb-1", (await _bot.Installations.FindAsync("E1", Cancel))?.BotToken);
    }

    [Theory]
    [InlineData("error=access_denied", """{"ok":true}""", 403, "Nothing was installed")]
    [InlineData("code=c1", """{"ok":false,"error":"invalid_code"}""", 400, "answer has expired")]
    [InlineData("code=", """{"ok":false,"error":"invalid_code"}""", 400, "answer has expired")]
    [InlineData("code=c1", """{"ok":false,"error":"bad_client_secret"}""", 500, "<code>bad_client_secret</code>")]
    [InlineData("code=c1", """{"ok":true}""", 503, "reached just now")]
    [InlineData("code=c1", "no JSON", 503, "reached just now")]
    public async Task What_went_wrong_is_said_with_the_way_forward(string back, string answer, int status, string said)
    {
        _slack.Access = answer;

        var (seen, page) = await InstallAsync(back);

        Assert.Equal(status, (int)seen);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("""href="install">Start the installation again""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    public async Task While_Slack_is_down_they_are_asked_to_try_again(int status)
    {
        _slack.Status = status;

        var (seen, page) = await InstallAsync("code=c1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, seen);
        Assert.Contains("slack-status.com", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_finishes_what_another_browser_began()
    {
        var (mine, _) = await BeginAsync();
        var (_, theirs) = await BeginAsync();

        await AssertNotBegunAsync(State(mine), theirs);
        await AssertNotBegunAsync(State(mine), null);
        await AssertNotBegunAsync(null, theirs);
        await AssertNotBegunAsync("forged", theirs);
    }

    [Fact]
    public async Task An_answer_is_taken_once()
    {
        _slack.Access = SlackStandIn.Grant("xoxb-1");
        var (authorize, cookie) = await BeginAsync();

        var (first, _) = await FinishAsync($"code=c1&state={State(authorize)}", cookie);

        Assert.Equal(HttpStatusCode.OK, first);
        _slack.Accesses.Clear();
        await AssertNotBegunAsync(State(authorize), cookie);
    }

    [Fact]
    public async Task An_answer_is_taken_for_ten_minutes_and_leaves_nothing_behind()
    {
        await InstallAsync("code=c1");
        _slack.Accesses.Clear();
        var (authorize, cookie) = await BeginAsync();

        _clock.Advance(TimeSpan.FromMinutes(10));
        await AssertNotBegunAsync(State(authorize), cookie);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await InstallAsync("code=c2");
        Assert.Single(await _table.RangeAsync(new("slack-oauth"), "slack-state|", null, 10, Cancel));
    }

    [Fact]
    public async Task The_pages_speak_German_to_those_who_read_it()
    {
        _browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr, de-AT;q=0.8, en;q=0.5");

        var (_, page) = await InstallAsync("error=access_denied");

        Assert.Contains("<html lang=\"de\">", page, StringComparison.Ordinal);
        Assert.Contains("Es wurde nichts installiert", page, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        _slack = await SlackStandIn.StartAsync();
        _table = await InstalledBot.TableAsync();
        _bot = await InstalledBot.StartAsync(_slack.Address, _table, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _table.DisposeAsync();
        await _slack.DisposeAsync();
        _browser.Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(HttpStatusCode Status, string Page)> InstallAsync(string back)
    {
        var (authorize, cookie) = await BeginAsync();
        return await FinishAsync($"{back}&state={State(authorize)}", cookie);
    }

    private async Task<(Uri Authorize, string Cookie)> BeginAsync()
    {
        using var answer = await _browser.GetAsync(new Uri(_bot.Address, "/slack/install"), Cancel);
        return (answer.Headers.Location!, SetCookie(answer));
    }

    private async Task<(HttpStatusCode Status, string Page)> FinishAsync(string query, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_bot.Address, $"/slack/oauth?{query}"));
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie.Split(';')[0]);

        using var answer = await _browser.SendAsync(request, Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task AssertNotBegunAsync(string? state, string? cookie)
    {
        var (status, page) = await FinishAsync($"code=c1&state={state}", cookie);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("This installation can&#x27;t be finished", page, StringComparison.Ordinal);
        Assert.Empty(_slack.Accesses);
    }

    private static string State(Uri authorize) => HttpUtility.ParseQueryString(authorize.Query)["state"]!;

    private static string SetCookie(HttpResponseMessage answer) =>
        Assert.Single(answer.Headers.GetValues("Set-Cookie"));
}
