using CommunityBot.FakeTeams.Connector;
using CommunityBot.FakeTeams.World;
using CommunityBot.Platforms;
using CommunityBot.Teams.People;

namespace CommunityBot.Teams.Tests.People;

public sealed class TeamsDirectoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_is_found_on_the_roster_once_and_then_known()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (ana, channel) = await InChannelAsync(bot);

        var first = await FindAsync(bot, ana, channel);
        var second = await FindAsync(bot, ana, channel);

        Assert.Equal(new TeamsPerson(ana.ObjectId!, new Profile("Ana Weaver", "", "")), first);
        Assert.Equal(first, second);
        Assert.Equal(bot.TheTeam.Id, Assert.Single(bot.Teams.Calls.All).Conversation);
    }

    [Fact]
    public async Task A_private_channel_is_asked_for_its_own_people()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var ana = bot.World.AddUser("Ana");
        var channel = bot.World.AddChannel(bot.TheTeam, "Private", [ana]);
        await bot.HearAsync(channel, by: null);

        Assert.NotNull(await FindAsync(bot, ana, channel));
        Assert.Equal(channel.Id, Assert.Single(bot.Teams.Calls.All).Conversation);
    }

    [Fact]
    public async Task What_activities_tell_of_zone_and_language_is_part_of_the_profile()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (ana, channel) = await InChannelAsync(bot);
        var news = new PersonNews(bot.Tenant, ana.ObjectId!, ana.Mri) { Zone = "Europe/Berlin", Language = "de-DE" };

        var nameless = bot.Get<ITeamsDirectory>().Learn(news);
        var found = await FindAsync(bot, ana, channel);
        var same = bot.Get<ITeamsDirectory>().Learn(news);
        var moved = bot.Get<ITeamsDirectory>().Learn(news with { Zone = "America/Lima" });
        var nonsense = bot.Get<ITeamsDirectory>().Learn(news with { Zone = "Mars/Base", Language = "??" });

        Assert.Null(nameless);
        Assert.Equal(new Profile("Ana Weaver", "Europe/Berlin", "de-DE"), found?.Profile);
        Assert.Null(same);
        Assert.Equal(new Profile("Ana Weaver", "America/Lima", "de-DE"), moved);
        Assert.Null(nonsense);
    }

    [Fact]
    public async Task A_guest_without_an_object_id_goes_by_the_id_for_this_bot()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var guest = bot.World.AddUser("Gus", isNamelessGuest: true);
        bot.TheTeam.People.Add(guest);
        await bot.HearAsync(bot.TheTeam.Channels[0], by: null);

        var found = await FindAsync(bot, guest, bot.TheTeam.Channels[0]);

        Assert.Equal(new TeamsPerson(guest.Mri, new Profile("…", "", "")), found);
    }

    [Fact]
    public async Task Who_is_not_there_is_nobody()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (_, channel) = await InChannelAsync(bot);

        Assert.Null(await FindAsync(bot, bot.World.AddUser("Elsewhere"), channel));
    }

    [Fact]
    public async Task An_account_is_described_also_by_the_next_process()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (ana, channel) = await InChannelAsync(bot);
        await FindAsync(bot, ana, channel);
        await using var next = bot.Restart();

        var described = await next.Get<IChatPlatform>().DescribeAsync(bot.AccountOf(ana), Cancel);
        var stranger = await next.Get<IChatPlatform>()
            .DescribeAsync(bot.AccountOf(bot.World.AddUser("Stranger")), Cancel);

        Assert.Equal("Ana Weaver", described.Name);
        Assert.Equal("…", stranger.Name);
    }

    [Fact]
    public async Task A_channel_has_its_name_and_the_first_one_that_of_its_team()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (_, channel) = await InChannelAsync(bot);
        var directory = bot.Get<ITeamsDirectory>();

        Assert.Equal("Weaving", await directory.ChannelNameAsync(bot.TheTeam.Id, bot.PlaceOf(channel), Cancel));
        Assert.Equal("Guild", await directory.ChannelNameAsync(bot.TheTeam.Id, bot.PlaceOf(bot.TheTeam), Cancel));
        Assert.Null(await directory.ChannelNameAsync(null, bot.PlaceOf(channel), Cancel));
    }

    [Fact]
    public async Task A_short_wait_is_waited_out_and_a_long_one_is_a_timeout()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (ana, channel) = await InChannelAsync(bot);

        bot.Teams.Faults.Next("member", new Fault.Answer(429, "") { RetryAfter = 2 });
        var found = await FindAsync(bot, ana, channel);
        bot.Teams.Faults.Next("member", new Fault.Answer(429, "") { RetryAfter = 60 });
        var asked = FindAsync(bot, bot.World.AddUser("Ben"), channel);

        Assert.NotNull(found);
        await Assert.ThrowsAsync<TimeoutException>(() => asked);
    }

    private static async Task<(TeamsUser Ana, TeamsConversation Channel)> InChannelAsync(BesideFakeTeams bot)
    {
        var ana = bot.World.AddUser("Ana Weaver");
        bot.TheTeam.People.Add(ana);
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        await bot.HearAsync(channel, by: null);
        return (ana, channel);
    }

    private static Task<TeamsPerson?> FindAsync(BesideFakeTeams bot, TeamsUser user, TeamsConversation conversation) =>
        bot.Get<ITeamsDirectory>().FindAsync(bot.Tenant, user.ObjectId ?? user.Mri, bot.PlaceOf(conversation), Cancel);
}
