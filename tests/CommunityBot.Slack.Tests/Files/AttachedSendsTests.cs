using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Slack.Tests.Files;

public sealed class AttachedSendsTests
{
    private static readonly Phrase Alt = new Phrase.Verbatim("3 gatherings");

    private static readonly Block Calendar = new Block.File("weeks.ics", "text/calendar", "BEGIN", Alt);

    private static readonly Block Picture = new Block.Image(new Uri("data:image/png;base64,iVBORw0KGgo="), Alt);

    [Fact]
    public async Task A_file_goes_below_its_message_to_the_one_who_asked_alone()
    {
        await using var slack = await StartAsync();

        var result = await slack.SendAsync(With(SlackUnderTest.ToAnaThere("k1"), Calendar));

        var complete = Assert.Single(slack.Slack.CallsOf("files.completeUploadExternal"));
        Assert.Equal("DUANA", Assert.IsType<SendResult.Sent>(result).Message.Place.Conversation);
        Assert.Equal("DUANA", Assert.Single(slack.Slack.Posted).Call["channel"]);
        Assert.Equal("DUANA", complete["channel_id"]);
        Assert.Equal("BEGIN", Assert.Single(slack.Slack.CallsOf("/upload/1")).Text);
        Assert.Equal("3 gatherings", Assert.Single(slack.Slack.CallsOf("files.getUploadURLExternal"))["alt_txt"]);
    }

    [Fact]
    public async Task A_picture_that_Slack_could_not_fetch_goes_below_its_message()
    {
        await using var slack = await StartAsync();

        await slack.SendAsync(With(SlackUnderTest.ToChannel("k1"), Picture));

        Assert.Equal("C1", Assert.Single(slack.Slack.CallsOf("files.completeUploadExternal"))["channel_id"]);
        Assert.Equal(
            [0x89, (byte)'P', (byte)'N', (byte)'G'],
            Assert.Single(slack.Slack.CallsOf("/upload/1")).Body[..4]
        );
    }

    [Fact]
    public async Task When_a_file_has_to_wait_its_message_is_not_sent_again()
    {
        await using var slack = await StartAsync();
        slack.Slack.On("files.getUploadURLExternal", _ => Task.FromResult<IResult>(new TooMany(5)));
        var outgoing = With(SlackUnderTest.ToAna("k1"), Calendar);

        var first = await slack.SendAsync(outgoing);
        TakeUploads(slack);
        slack.Clock.Advance(TimeSpan.FromSeconds(6));
        var second = await slack.SendAsync(outgoing);

        Assert.IsType<SendResult.Later>(first);
        Assert.IsType<SendResult.Sent>(second);
        Assert.Single(slack.Slack.Posted);
        Assert.Single(slack.Slack.CallsOf("files.completeUploadExternal"));
    }

    [Fact]
    public async Task A_file_that_is_refused_is_told_of()
    {
        await using var slack = await StartAsync();
        slack.Slack.Refuse("files.getUploadURLExternal", "file_uploads_disabled");

        var result = await slack.SendAsync(With(SlackUnderTest.ToAna("k1"), Calendar));

        Assert.Equal(new SendResult.Refused("file_uploads_disabled"), result);
    }

    [Theory]
    [InlineData("data:text/html;base64,PGI+")]
    [InlineData("data:image/svg+xml;base64,PGI+")]
    [InlineData("data:image/png;base64,!!")]
    [InlineData("data:image/png;base64,")]
    [InlineData("https://example.org/a.png")]
    public async Task What_is_no_picture_of_ours_is_not_uploaded(string source)
    {
        await using var slack = await StartAsync();

        var result = await slack.SendAsync(With(SlackUnderTest.ToChannel("k1"), new Block.Image(new Uri(source), Alt)));

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal("chat.postMessage", Assert.Single(slack.Slack.Calls).Method);
    }

    private static Outgoing With(Outgoing outgoing, Block block) =>
        outgoing with
        {
            Message = outgoing.Message.With(block),
        };

    private static async Task<SlackUnderTest> StartAsync()
    {
        var slack = await SlackUnderTest.StartAsync();
        TakeUploads(slack);
        return slack;
    }

    private static void TakeUploads(SlackUnderTest slack)
    {
        var address = new Uri(slack.Slack.Address, "upload/1");
        slack.Slack.On("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{address}}","file_id":"F9"}""");
        slack.Slack.On("/upload/1", "OK");
        slack.Slack.On("files.completeUploadExternal", """{"ok":true,"files":[{"id":"F9"}]}""");
    }
}
