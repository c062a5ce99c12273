using System.Globalization;
using System.Net;
using System.Text;
using CommunityBot.Slack.WaysIn;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CommunityBot.Slack.Tests.WaysIn;

public sealed class SignatureTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Payloads.UrlVerification);

    /// <summary>The example of https://docs.slack.dev/authentication/verifying-requests-from-slack.</summary>
    [Fact]
    public async Task The_example_of_slacks_documentation_is_good()
    {
        var body = Encoding.UTF8.GetBytes(
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
        );

        using var raw = await BodyOfAsync(body);
        var isGood = new SlackSignature([SlackHost.Secret]).IsGood(
            raw,
            "1531420618",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            Instant.FromUnixTimeSeconds(1531420620)
        );

        Assert.True(isGood);
    }

    [Fact]
    public async Task What_is_signed_with_the_secret_of_now_or_with_the_one_before_is_let_in()
    {
        await using var slack = await SlackHost.StartAsync();

        var now = await slack.SendAsync("/slack/events", Body, "application/json", slack.Now, SlackHost.Secret);
        var before = await slack.SendAsync("/slack/events", Body, "application/json", slack.Now, SlackHost.OldSecret);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [now.StatusCode, before.StatusCode]);
    }

    [Theory]
    [InlineData(-299, HttpStatusCode.OK)]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    [InlineData(299, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    [InlineData(-1_000_000, HttpStatusCode.Unauthorized)]
    public async Task A_signature_is_good_for_five_minutes_either_way(int age, HttpStatusCode expected)
    {
        await using var slack = await SlackHost.StartAsync();

        var answer = await slack.SendAsync(
            "/slack/events",
            Body,
            "application/json",
            slack.Now + age,
            SlackHost.Secret
        );

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/interactivity")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/options")]
    public async Task What_is_signed_with_another_secret_is_refused_and_nothing_is_done(string path)
    {
        await using var slack = await SlackHost.StartAsync();
        var body = Encoding.UTF8.GetBytes(Payloads.Envelope(Payloads.DirectMessage));

        var answer = await slack.SendAsync(path, body, "application/json", slack.Now, "a guess");
        var empty = await slack.SendAsync(path, body, "application/json", slack.Now, "");

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [answer.StatusCode, empty.StatusCode]);
        Assert.Empty(slack.Inbox.Taken);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public static TheoryData<string?, string?> Broken() =>
        new()
        {
            { null, "v0=" + new string('a', 64) },
            { "{now}", null },
            { "{now}", "" },
            { "{now}", "v0=" },
            { "{now}", "{good}a" },
            { "{now}", "v1={good}" },
            { "{now}", "V0={good}" },
            { "{now}", "v0=" + new string('é', 64) },
            { "{now}", "v0=" + new string('0', 100_000 / 10) },
            { "-{now}", "{good}" },
            { "+{now}", "{good}" },
            { " {now} ", "{upper}" },
            { "{now}.0", "{good}" },
            { "99999999999999999999999", "{good}" },
            { "", "{good}" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Missing_or_broken_headers_are_refused(string? timestamp, string? signature)
    {
        await using var slack = await SlackHost.StartAsync();
        var now = slack.Now.ToString(CultureInfo.InvariantCulture);
        var good = SlackHost.Sign(Body, now, SlackHost.Secret);
        using var request = SlackHost.RequestOf("/slack/events", Body);
        Add(request, "X-Slack-Request-Timestamp", timestamp?.Replace("{now}", now));
        Add(
            request,
            "X-Slack-Signature",
            signature
                ?.Replace("v1={good}", $"v1={good[3..]}")
                .Replace("V0={good}", $"V0={good[3..]}")
                .Replace("{good}", good)
                .Replace("{upper}", good.ToUpperInvariant())
        );

        var answer = await slack.SendAsync(request);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest });
        Assert.Empty(slack.Inbox.Taken);
    }

    [Fact]
    public async Task A_body_that_was_changed_on_the_way_is_refused()
    {
        await using var slack = await SlackHost.StartAsync();
        var now = slack.Now.ToString(CultureInfo.InvariantCulture);
        using var request = SlackHost.RequestOf("/slack/events", [.. Body, (byte)' ']);
        Add(request, "X-Slack-Request-Timestamp", now);
        Add(request, "X-Slack-Signature", SlackHost.Sign(Body, now, SlackHost.Secret));

        var answer = await slack.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_secret_is_none(string secret)
    {
        using var raw = await BodyOfAsync(Body);
        var signature = SlackHost.Sign(Body, "1531420618", secret);

        var isGood = new SlackSignature([secret]).IsGood(
            raw,
            "1531420618",
            signature,
            Instant.FromUnixTimeSeconds(1531420618)
        );

        Assert.False(isGood);
    }

    private static async Task<RawBody> BodyOfAsync(byte[] body)
    {
        var context = new DefaultHttpContext { Request = { Body = new MemoryStream(body) } };
        return (await RawBody.ReadAsync(context.Request, TestContext.Current.CancellationToken))!;
    }

    private static void Add(HttpRequestMessage request, string header, string? value)
    {
        if (value is not null)
            request.Headers.TryAddWithoutValidation(header, value);
    }
}
