using CommunityBot.Slack.Files;
using CommunityBot.Slack.WebApi;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Slack.Tests.Files;

public sealed class SlackFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_text_of_a_file_is_read_with_the_token()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        Keep(slack, "\uFEFFBEGIN:VCALENDAR ü"u8.ToArray(), "text/calendar");

        var text = await ReadAsync(slack, maxBytes: 100);

        Assert.Equal("BEGIN:VCALENDAR ü", text);
        Assert.Equal("Bearer xoxb-1", Assert.Single(slack.Slack.CallsOf("/files/F1")).Authorization);
    }

    [Theory]
    [InlineData("0123456789", true)]
    [InlineData("0123456789x", false)]
    public async Task A_file_that_is_longer_than_it_may_be_is_not_read(string content, bool isRead)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        Keep(slack, System.Text.Encoding.UTF8.GetBytes(content), "text/plain");

        Assert.Equal(isRead ? content : null, await ReadAsync(slack, maxBytes: 10));
    }

    [Fact]
    public async Task A_file_that_says_it_is_longer_is_not_even_fetched()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        Keep(slack, "short"u8.ToArray(), "text/plain", size: 11);

        Assert.Null(await ReadAsync(slack, maxBytes: 10));
        Assert.Empty(slack.Slack.CallsOf("/files/F1"));
    }

    [Fact]
    public async Task What_is_no_text_is_not_read()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        Keep(slack, [0xFF, 0xFE, 0x00, 0xC3], "text/calendar");

        Assert.Null(await ReadAsync(slack, maxBytes: 10));
    }

    [Fact]
    public async Task The_page_for_signing_in_is_not_the_file()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        Keep(slack, "<html>Sign in</html>"u8.ToArray(), "text/html; charset=utf-8");

        Assert.Null(await ReadAsync(slack, maxBytes: 100));
    }

    [Theory]
    [InlineData("https://evil.example/F1")]
    [InlineData("https://slack.com.evil.example/F1")]
    [InlineData("https://evilslack.com/F1")]
    [InlineData("http://files.slack.com/F1")]
    [InlineData("https://files.slack.com:8443/F1")]
    public async Task The_token_goes_to_no_other_host(string address)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("files.info", $$"""{"ok":true,"file":{"id":"F1","url_private_download":"{{address}}"} }""");

        Assert.Null(await ReadAsync(slack, maxBytes: 100));
        Assert.Equal("files.info", Assert.Single(slack.Slack.Calls).Method);
    }

    [Fact]
    public async Task A_file_is_uploaded_in_three_steps_and_its_bytes_without_a_token()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        TakeUploads(slack);
        var upload = new Upload("week.ics", "BEGIN"u8.ToArray())
        {
            Alt = "A week",
            Channel = "C1",
            Thread = "1.1",
            Comment = "Here",
        };

        var answer = await slack.Get<SlackUploads>().UploadAsync("T1", upload, Cancel);

        var calls = slack.Slack.Calls.ToArray();
        Assert.Equal("F9", Assert.IsType<SlackAnswer<string>.Ok>(answer).Body);
        Assert.Equal(("week.ics", "5", "A week"), (calls[0]["filename"], calls[0]["length"], calls[0]["alt_txt"]));
        Assert.Equal(("BEGIN", ""), (calls[1].Text, calls[1].Authorization));
        Assert.Equal("""[{"id":"F9","title":"week.ics"}]""", calls[2]["files"]);
        Assert.Equal(
            ("C1", "1.1", "Here"),
            (calls[2]["channel_id"], calls[2]["thread_ts"], calls[2]["initial_comment"])
        );
    }

    [Fact]
    public async Task An_upload_that_is_refused_says_why()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("files.getUploadURLExternal", "file_uploads_disabled");

        var answer = await slack.Get<SlackUploads>().UploadAsync("T1", new("a.png", new byte[] { 1 }), Cancel);

        Assert.Equal("file_uploads_disabled", Assert.IsType<SlackAnswer<string>.Failed>(answer).Code);
    }

    [Fact]
    public async Task An_upload_goes_to_no_other_host()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On(
            "files.getUploadURLExternal",
            """{"ok":true,"upload_url":"https://evil.example/up","file_id":"F9"}"""
        );

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            slack.Get<SlackUploads>().UploadAsync("T1", new("a.png", new byte[] { 1 }), Cancel)
        );
    }

    private static Task<string?> ReadAsync(SlackUnderTest slack, int maxBytes) =>
        slack.Get<ISlackFiles>().DownloadTextAsync("T1", "F1", maxBytes, Cancel);

    private static void Keep(SlackUnderTest slack, byte[] content, string type, int? size = null)
    {
        var address = new Uri(slack.Slack.Address, "files/F1");
        var told = size is null ? "" : $",\"size\":{size}";
        slack.Slack.On(
            "files.info",
            $$"""{"ok":true,"file":{"id":"F1","url_private_download":"{{address}}"{{told}} } }"""
        );
        slack.Slack.On("/files/F1", _ => Task.FromResult(Results.Bytes(content, type)));
    }

    private static void TakeUploads(SlackUnderTest slack)
    {
        var address = new Uri(slack.Slack.Address, "upload/1");
        slack.Slack.On("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{address}}","file_id":"F9"}""");
        slack.Slack.On("/upload/1", "OK - 5");
        slack.Slack.On("files.completeUploadExternal", """{"ok":true,"files":[{"id":"F9"}]}""");
    }
}
