using CommunityBot.Platforms;
using CommunityBot.Sandbox;
using static CommunityBot.Tests.Sandbox.SandboxUnderTest;

namespace CommunityBot.Tests.Sandbox;

public sealed class SandboxPlatformTests
{
    private static readonly SandboxConversation Channel = SandboxConversation.Channel;
    private static readonly Audience Everybody = new Audience.Channel(Channel.Place);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_is_sent_twice_with_one_key_is_there_once()
    {
        await using var sandbox = await StartAsync();

        var first = await sandbox.SendAsync("k1", Everybody, "Hello");
        var again = await sandbox.SendAsync("k1", Everybody, "Hello");

        Assert.Equal(first, again);
        Assert.Equal(["Hello"], sandbox.ReadBy(Ana, Channel));
    }

    [Fact]
    public async Task A_message_that_is_sent_many_times_at_once_is_there_once()
    {
        await using var sandbox = await StartAsync();

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sandbox.SendAsync("k1", Everybody, "Hello")));

        Assert.Single(sent.Distinct());
        Assert.Equal(["Hello"], sandbox.ReadBy(Ana, Channel));
    }

    [Fact]
    public async Task A_restart_loses_nothing_and_still_knows_the_keys()
    {
        await using var sandbox = await StartAsync();
        await sandbox.SendAsync("k1", Everybody, "Hello");
        await sandbox.SendAsync("k2", new Audience.Direct(Ben.Account), "For you");

        var restarted = await sandbox.RestartAsync();
        await restarted.SendAsync("k1", Everybody, "Hello");
        await restarted.SendAsync("k3", Everybody, "Again");

        Assert.Equal(["Hello", "Again"], restarted.ReadBy(Ana, Channel));
        Assert.Equal(["For you"], restarted.ReadBy(Ben, SandboxConversation.DirectWith(Ben)));
    }

    [Fact]
    public async Task A_redrawn_message_stays_in_its_place_and_counts_its_revisions()
    {
        await using var sandbox = await StartAsync();
        var sent = await sandbox.SendAsync("k1", Everybody, "Who comes?");
        await sandbox.SendAsync("k2", Everybody, "Later");

        await sandbox.Platform.RedrawAsync(sent, Saying("Ben comes"), Ana.Reader, Cancel);

        Assert.Equal(["Ben comes", "Later"], sandbox.ReadBy(Ana, Channel));
        Assert.Equal(["Ben comes", "Later"], (await sandbox.RestartAsync()).ReadBy(Ana, Channel));
        Assert.Equal(1, sandbox.State.SeenBy(Ana, Channel).First().Revision);
    }

    [Theory]
    [InlineData("channel", "7")]
    [InlineData("channel", "first")]
    [InlineData("nowhere", "1")]
    public async Task A_message_that_isnt_there_cant_be_redrawn(string conversation, string id)
    {
        await using var sandbox = await StartAsync();
        var nowhere = new MessageRef(Channel.Place with { Conversation = conversation }, id);

        var redrawn = await sandbox.Platform.RedrawAsync(nowhere, Saying("Hello"), Ana.Reader, Cancel);

        Assert.IsType<SendResult.Refused>(redrawn);
    }

    [Fact]
    public async Task What_is_for_one_person_in_the_channel_is_seen_by_nobody_else()
    {
        await using var sandbox = await StartAsync();

        await sandbox.SendAsync("k1", new Audience.OneOf(Channel.Place, Ben.Account), "Only you");

        Assert.Equal(["Only you"], sandbox.ReadBy(Ben, Channel));
        Assert.Empty(sandbox.ReadBy(Ana, Channel));
        Assert.True(sandbox.State.HasNews(Ben, Channel));
        Assert.False(sandbox.State.HasNews(Ana, Channel));
    }

    [Fact]
    public async Task Direct_messages_are_seen_by_their_owner_alone()
    {
        await using var sandbox = await StartAsync();

        await sandbox.SendAsync("k1", new Audience.Direct(Ben.Account), "Between us");

        Assert.Equal(["Between us"], sandbox.ReadBy(Ben, SandboxConversation.DirectWith(Ben)));
        Assert.Empty(sandbox.ReadBy(Ana, SandboxConversation.DirectWith(Ben)));
    }

    [Fact]
    public async Task A_message_to_an_unknown_place_or_person_is_refused()
    {
        await using var sandbox = await StartAsync();
        Audience[] unknown =
        [
            new Audience.Channel(Channel.Place with { Conversation = "elsewhere" }),
            new Audience.Direct(Ana.Account with { User = "nobody" }),
            new Audience.OneOf(Channel.Place, Ana.Account with { User = "nobody" }),
        ];

        foreach (var audience in unknown)
        {
            var sent = await sandbox.Platform.SendAsync(new("k", audience, Saying("Hello"), Ana.Reader), Cancel);
            Assert.IsType<SendResult.Refused>(sent);
        }
    }

    [Fact]
    public async Task The_platform_tells_a_personas_name_zone_and_language()
    {
        await using var sandbox = await StartAsync();

        var profile = await sandbox.Platform.DescribeAsync(Greta.Account, Cancel);

        Assert.Equal(new Profile("Greta Lindner", "Europe/Berlin", "de"), profile);
    }
}
