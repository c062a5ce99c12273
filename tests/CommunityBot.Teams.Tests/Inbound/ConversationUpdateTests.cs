using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Inbound;

namespace CommunityBot.Teams.Tests.Inbound;

public sealed class ConversationUpdateTests
{
    private static readonly UserReference Ana = new(Activities.AnaMri, Activities.Ana);
    private static readonly UserReference Ben = new(Activities.BenMri, Activities.Ben);

    [Fact]
    public void Added_to_a_team_the_bot_is_in_the_channel_that_was_chosen()
    {
        var added = Only<Meaning.BotAdded>(Activities.BotAddedToTeam());

        Assert.Equal(PlaceOf(Activities.Channel), added.In);
        Assert.Equal(Ana, added.By);
        Assert.Equal(Activities.Team, added.Team);
        Assert.Null(added.HasOwnRoster);
        Assert.Null(added.Name);
    }

    [Fact]
    public void Where_none_was_chosen_it_is_the_first_which_goes_by_the_name_of_the_team()
    {
        var added = Only<Meaning.BotAdded>(Activities.BotAddedToTeam(channel: null));

        Assert.Equal(PlaceOf(Activities.Team), added.In);
        Assert.Equal("Guild", added.Name);
    }

    [Fact]
    public void A_private_channel_has_people_of_its_own()
    {
        var channel = new JsonObject
        {
            ["id"] = Activities.Channel,
            ["name"] = "Board",
            ["type"] = "private",
        };

        var added = Only<Meaning.BotAdded>(Private("membersAdded", channel, Activities.Bot));
        var joined = Only<Meaning.Joined>(Private("membersAdded", channel, Activities.BenMri));

        Assert.True(added.HasOwnRoster);
        Assert.Equal("Board", added.Name);
        Assert.Equal(new Where.Here(PlaceOf(Activities.Channel)), joined.Where);
    }

    [Fact]
    public void Added_to_a_group_chat_the_bot_is_in_that_chat()
    {
        var added = Only<Meaning.BotAdded>(
            Activities.InGroup("conversationUpdate", new() { ["membersAdded"] = Activities.Members(Activities.Bot) })
        );

        Assert.Equal(PlaceOf(Activities.Group), added.In);
        Assert.Null(added.Team);
    }

    [Fact]
    public void An_installation_tells_the_same_as_far_as_it_tells_where()
    {
        var chosen = new JsonObject
        {
            ["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = Activities.Channel } },
        };

        Assert.Equal(PlaceOf(Activities.Channel), Only<Meaning.BotAdded>(Installed("add", chosen)).In);
        Assert.Equal("installation-without-channel", Only<Meaning.Nothing>(Installed("add", [])).Why);
        Assert.Equal(
            PlaceOf(Activities.Group),
            Only<Meaning.BotAdded>(Activities.InGroup("installationUpdate", new() { ["action"] = "add-upgrade" })).In
        );
    }

    [Fact]
    public void In_a_persons_own_chat_they_got_the_app_for_themselves_and_nobody_becomes_a_member_of_anything()
    {
        var came = Parse(
            Activities.Personal(
                "conversationUpdate",
                new() { ["membersAdded"] = Activities.Members(Activities.AnaMri, Activities.Bot) }
            )
        );

        Assert.Equal(["Nothing", "Installed"], came.Select(meaning => meaning.GetType().Name));
        Only<Meaning.Installed>(Activities.Personal("installationUpdate", new() { ["action"] = "add" }));
        Only<Meaning.Nothing>(Activities.Personal("installationUpdate", new() { ["action"] = "add-upgrade" }));
    }

    [Fact]
    public void People_who_come_to_a_team_come_to_its_channels_and_each_is_an_event_of_its_own()
    {
        var meanings = Parse(
            Activities.AboutTeam(
                "teamMemberAdded",
                [],
                new() { ["membersAdded"] = Activities.Members(Activities.BenMri, Activities.AnaMri) }
            )
        );

        var joined = meanings.Cast<Meaning.Joined>().ToList();
        Assert.Equal([Ben, Ana], joined.Select(one => one.User));
        Assert.All(joined, one => Assert.Equal(new Where.InTeam(Activities.Team), one.Where));
        Assert.NotEqual(joined[0].Id, joined[1].Id);
    }

    [Fact]
    public void People_who_go_go() =>
        Assert.Equal(
            Ben,
            Only<Meaning.Left>(
                Activities.InGroup(
                    "conversationUpdate",
                    new() { ["membersRemoved"] = Activities.Members(Activities.BenMri) }
                )
            ).User
        );

    [Theory]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    [InlineData("teamArchived")]
    public void A_team_that_is_gone_takes_all_of_its_channels_along(string eventType) =>
        Assert.Equal(
            new Where.AllOfTeam(Activities.Team),
            Only<Meaning.BotRemoved>(Activities.AboutTeam(eventType, [])).Where
        );

    [Fact]
    public void Taken_out_of_a_team_the_bot_is_out_of_all_of_its_channels()
    {
        Assert.Equal(new Where.AllOfTeam(Activities.Team), Only<Meaning.BotRemoved>(Installed("remove", [])).Where);
        Assert.Equal(
            new Where.AllOfTeam(Activities.Team),
            Only<Meaning.BotRemoved>(
                Activities.AboutTeam(
                    "teamMemberRemoved",
                    [],
                    new() { ["membersRemoved"] = Activities.Members(Activities.Bot) }
                )
            ).Where
        );
    }

    [Fact]
    public void A_channel_that_is_deleted_is_gone_by_itself() =>
        Assert.Equal(
            new Where.Here(PlaceOf(Activities.Channel)),
            Only<Meaning.BotRemoved>(
                Activities.AboutTeam("channelDeleted", new() { ["channel"] = ChannelCalled("Kitchen") })
            ).Where
        );

    [Theory]
    [InlineData("teamRestored")]
    [InlineData("teamUnarchived")]
    public void A_team_that_is_back_brings_all_of_its_channels(string eventType) =>
        Assert.Equal(
            new Where.AllOfTeam(Activities.Team),
            Only<Meaning.Restored>(Activities.AboutTeam(eventType, [])).Where
        );

    [Fact]
    public void A_channel_that_is_back_is_back_by_itself() =>
        Assert.Equal(
            new Where.Here(PlaceOf(Activities.Channel)),
            Only<Meaning.Restored>(
                Activities.AboutTeam("channelRestored", new() { ["channel"] = ChannelCalled("Kitchen") })
            ).Where
        );

    [Fact]
    public void Channels_are_renamed_and_with_a_team_its_first_one()
    {
        var channel = Only<Meaning.Happened>(
            Activities.AboutTeam("channelRenamed", new() { ["channel"] = ChannelCalled("Garden") })
        ).Inbound;
        var team = Only<Meaning.Happened>(Activities.AboutTeam("teamRenamed", [])).Inbound;

        Assert.Equal(PlaceOf(Activities.Channel), channel.In);
        Assert.Equal(new InboundContent.ChannelRenamed("Garden"), channel.Content);
        Assert.Equal(PlaceOf(Activities.Team), team.In);
        Assert.Equal(new InboundContent.ChannelRenamed("Guild"), team.Content);
    }

    [Theory]
    [InlineData("channelCreated")]
    [InlineData("somethingOfNextYear")]
    [InlineData(null)]
    public void Other_events_mean_nothing(string? eventType) =>
        Assert.Equal("other-conversation-update", Only<Meaning.Nothing>(Activities.AboutTeam(eventType, [])).Why);

    private static JsonObject Private(string what, JsonObject channel, string member) =>
        Activities.InChannel(
            "conversationUpdate",
            new()
            {
                ["conversation"] = new JsonObject
                {
                    ["id"] = Activities.Channel,
                    ["conversationType"] = "channel",
                    ["tenantId"] = Activities.TenantId,
                },
                ["channelData"] = new JsonObject
                {
                    ["eventType"] = "channelMemberAdded",
                    ["team"] = new JsonObject { ["id"] = Activities.Team },
                    ["channel"] = channel.DeepClone(),
                },
                [what] = Activities.Members(member),
            }
        );

    private static JsonObject Installed(string action, JsonObject channelData) =>
        Activities.AboutTeam(null, channelData).With(new() { ["type"] = "installationUpdate", ["action"] = action });

    private static JsonObject ChannelCalled(string name) => new() { ["id"] = Activities.Channel, ["name"] = name };

    private static Place PlaceOf(string conversation) => new("teams", Activities.TenantId, conversation);

    private static TMeaning Only<TMeaning>(JsonObject activity)
        where TMeaning : Meaning => Assert.IsType<TMeaning>(Assert.Single(Parse(activity)));

    private static ImmutableArray<Meaning> Parse(JsonObject activity) =>
        activity.Read() is var read && SceneParser.Parse(read) is { } scene ? ActivityParser.Parse(read, scene) : [];
}
