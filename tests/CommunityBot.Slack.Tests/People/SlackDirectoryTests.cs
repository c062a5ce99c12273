using CommunityBot.Platforms;
using CommunityBot.Slack.People;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.Tests.People;

public sealed class SlackDirectoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(
        """{"id":"U1","name":"ana","tz":"Europe/Berlin","locale":"de-DE","profile":{"display_name":"Ana","real_name":"Ana A."} }""",
        "Ana",
        "Europe/Berlin",
        "de-DE"
    )]
    [InlineData(
        """{"id":"U1","name":"ana","profile":{"display_name":"","real_name":"Ana A."} }""",
        "Ana A.",
        "UTC",
        "en"
    )]
    [InlineData(
        """{"id":"U1","name":"ana","tz":"Mars/Olympus","locale":"!!","is_restricted":true}""",
        "ana",
        "UTC",
        "en"
    )]
    [InlineData("""{"id":"U1"}""", "Somebody", "UTC", "en")]
    public async Task People_are_described_by_what_Slack_tells_of_them(
        string user,
        string name,
        string zone,
        string language
    )
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("users.info", $$"""{"ok":true,"user":{{user}} }""");

        var profile = await slack.Platform.DescribeAsync(SlackUnderTest.Ana, Cancel);

        Assert.Equal(new Profile(name, zone, language), profile);
    }

    [Theory]
    [InlineData("""{"id":"U1","is_bot":true}""", true, false)]
    [InlineData("""{"id":"USLACKBOT","is_bot":false}""", true, false)]
    [InlineData("""{"id":"U1","deleted":true}""", false, true)]
    public async Task Bots_and_those_who_are_gone_are_told_apart(string user, bool isBot, bool isGone)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("users.info", $$"""{"ok":true,"user":{{user}} }""");

        var person = await FindAsync(slack);

        Assert.Equal((isBot, isGone), (person!.IsBot, person.IsGone));
    }

    [Theory]
    [InlineData("user_not_visible")]
    [InlineData("user_not_found")]
    public async Task A_stranger_of_another_organisation_is_somebody(string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("users.info", code);

        Assert.Equal(new Profile("Somebody", "UTC", "en"), (await FindAsync(slack))?.Profile);
    }

    [Fact]
    public async Task People_are_asked_for_once_an_hour()
    {
        await using var slack = await SlackUnderTest.StartAsync();

        await FindAsync(slack);
        slack.Clock.Advance(TimeSpan.FromMinutes(59));
        await FindAsync(slack);
        slack.Clock.Advance(TimeSpan.FromMinutes(2));
        await FindAsync(slack);

        Assert.Equal(2, slack.Slack.Calls.Count);
    }

    [Fact]
    public async Task What_Slack_tells_by_itself_is_known_at_once_and_keeps_the_language()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("users.info", """{"ok":true,"user":{"id":"UANA","name":"ana","locale":"de-DE"} }""");
        await FindAsync(slack);

        var told = new UserPayload
        {
            Id = "UANA",
            Name = "anna",
            Tz = "Asia/Tokyo",
        };
        await slack.Get<ISlackDirectory>().LearnAsync("T1", told, Cancel);

        Assert.Equal(new Profile("anna", "Asia/Tokyo", "de-DE"), (await FindAsync(slack))?.Profile);
        Assert.Single(slack.Slack.Calls);
    }

    [Fact]
    public async Task Somebody_new_whose_language_is_not_told_is_asked_for()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("users.info", """{"ok":true,"user":{"id":"UANA","name":"ana","locale":"de-DE"} }""");

        var told = new UserPayload { Id = "UANA", Name = "ana" };
        var learnt = await slack.Get<ISlackDirectory>().LearnAsync("T1", told, Cancel);

        Assert.Equal("de-DE", learnt!.Profile.Language);
    }

    [Fact]
    public async Task The_same_id_elsewhere_is_somebody_else()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        var directory = slack.Get<ISlackDirectory>();

        var told = new UserPayload
        {
            Id = "UANA",
            Name = "ana",
            Locale = "en-GB",
        };
        await directory.LearnAsync("T1", told, Cancel);

        Assert.Equal("Somebody else", (await directory.FindAsync("T2", "UANA", Cancel))?.Profile.Name);
    }

    [Fact]
    public async Task A_channel_is_called_by_its_name_or_else_by_its_id()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        var directory = slack.Get<ISlackDirectory>();
        slack.Slack.On("conversations.info", """{"ok":true,"channel":{"id":"C1","name":"weaving","creator":"U1"} }""");

        Assert.Equal(new("weaving", "U1"), await directory.FindChannelAsync("T1", "C1", Cancel));
        slack.Slack.Refuse("conversations.info", "channel_not_found");
        Assert.Equal(new("weaving", "U1"), await directory.FindChannelAsync("T1", "C1", Cancel));
        Assert.Equal(new("C2", null), await directory.FindChannelAsync("T1", "C2", Cancel));
    }

    private static Task<SlackPerson?> FindAsync(SlackUnderTest slack) =>
        slack.Get<ISlackDirectory>().FindAsync("T1", "UANA", Cancel);
}
