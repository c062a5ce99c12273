using System.Text.Json.Nodes;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;

namespace CommunityBot.Teams.Tests.Inbound;

public sealed class ArrivalTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_bot_comes_into_a_channel_whoever_added_it_coordinates_and_the_roster_is_read()
    {
        await SendAsync(Activities.BotAddedToTeam());

        var added = _host.Inbox.Only;
        Assert.Equal(Activities.Channel, added.In.Conversation);
        Assert.Equal(Activities.Ana, added.From.User);
        Assert.Equal(new InboundContent.BotAdded("Kitchen", new("Ana Test", "Europe/Berlin", "de-DE")), added.Content);
        Assert.Equal([Activities.Channel], _host.Tenant.Begun);
    }

    [Fact]
    public async Task Who_joins_the_team_afterwards_joins_that_channel()
    {
        await SendAsync(Activities.BotAddedToTeam());
        _host.Inbox.Clear();

        await SendAsync(BenOf("membersAdded"));
        await SendAsync(BenOf("membersRemoved", "f:left"));

        Assert.Equal(
            [new InboundContent.Joined(new("Ben Test", "Europe/London", "en-GB")), new InboundContent.Left()],
            _host.Inbox.Taken.Select(taken => taken.Content)
        );
        Assert.All(_host.Inbox.Taken, taken => Assert.Equal(Activities.Channel, taken.In.Conversation));
        Assert.All(_host.Inbox.Taken, taken => Assert.Equal(Activities.Ben, taken.From.User));
    }

    [Fact]
    public async Task Added_again_to_another_channel_it_isnt_the_first_one_any_more()
    {
        await SendAsync(Activities.BotAddedToTeam());
        await SendAsync(Activities.BotAddedToTeam(Activities.Team).With(new() { ["id"] = "f:again" }));
        _host.Inbox.Clear();

        await SendAsync(BenOf("membersAdded"));

        Assert.Equal(Activities.Team, _host.Inbox.Only.In.Conversation);
    }

    [Fact]
    public async Task In_a_team_that_it_isnt_in_nobody_joins_anything()
    {
        await SendAsync(BenOf("membersAdded"));

        Assert.Empty(_host.Inbox.Taken);
    }

    [Fact]
    public async Task While_teams_doesnt_say_who_joined_the_roster_will()
    {
        await SendAsync(Activities.BotAddedToTeam());
        _host.Inbox.Clear();
        _host.Tenant.IsDown = true;

        await SendAsync(BenOf("membersAdded"));

        Assert.Empty(_host.Inbox.Taken);
        Assert.Equal([Activities.Channel, Activities.Channel], _host.Tenant.Begun);
    }

    [Fact]
    public async Task While_teams_doesnt_say_who_added_the_bot_it_begins_all_the_same()
    {
        _host.Tenant.IsDown = true;

        await SendAsync(
            Activities.InGroup("conversationUpdate", new() { ["membersAdded"] = Activities.Members(Activities.Bot) })
        );

        Assert.Equal(Activities.Ana, _host.Inbox.Only.From.User);
        Assert.Equal(new InboundContent.BotAdded("Group chat", new("…", "", "")), _host.Inbox.Only.Content);
    }

    [Fact]
    public async Task Somebody_whose_object_id_isnt_told_is_still_one_person()
    {
        await SendAsync(Activities.BotAddedToTeam());
        _host.Inbox.Clear();
        _host.Tenant.People["29:1Someone"] = new(Activities.Ben, new("Ben Test", "UTC", "en"));

        await SendAsync(
            Activities.AboutTeam("teamMemberAdded", [], new() { ["membersAdded"] = Activities.Members("29:1Someone") })
        );

        Assert.Equal(Activities.Ben, _host.Inbox.Only.From.User);
    }

    [Fact]
    public async Task Nobody_coordinates_what_nobody_added()
    {
        await SendAsync(
            Activities.BotAddedToTeam().With(new() { ["from"] = new JsonObject { ["id"] = Activities.Bot } })
        );

        Assert.Empty(_host.Inbox.Taken);
        Assert.Empty(_host.Tenant.Begun);
    }

    [Fact]
    public async Task Out_of_a_team_it_is_out_of_its_channel()
    {
        await SendAsync(Activities.BotAddedToTeam());
        _host.Inbox.Clear();

        await SendAsync(Activities.AboutTeam("teamDeleted", []));

        Assert.Equal(new InboundContent.BotRemoved(), _host.Inbox.Only.Content);
        Assert.Equal(Activities.Channel, _host.Inbox.Only.In.Conversation);
    }

    [Fact]
    public async Task What_was_gone_and_is_back_is_regained_and_its_people_are_read_anew()
    {
        await SendAsync(Activities.BotAddedToTeam());
        await SendAsync(Activities.AboutTeam("teamArchived", [], new() { ["id"] = "f:gone" }));
        _host.Inbox.Clear();

        await SendAsync(Activities.AboutTeam("teamUnarchived", [], new() { ["id"] = "f:back" }));

        Assert.Equal(new InboundContent.ChannelRestored(), _host.Inbox.Only.Content);
        Assert.Equal(Activities.Channel, _host.Inbox.Only.In.Conversation);
        Assert.Equal([Activities.Channel], _host.Tenant.Forgotten.Select(one => one.Conversation));
        Assert.Equal(Activities.Channel, _host.Tenant.Remembered.Last().Conversation);
        Assert.Equal([Activities.Channel, Activities.Channel], _host.Tenant.Begun);
    }

    [Fact]
    public async Task The_channel_that_was_chosen_is_remembered_with_whose_people_it_has()
    {
        var added = Activities.BotAddedToTeam();
        added["conversation"]!["id"] = Activities.Team;
        added["channelData"]!["settings"]!["selectedChannel"]!["type"] = "shared";

        await SendAsync(added);

        var chosen = _host.Tenant.Remembered.Last();
        Assert.Equal((Activities.Channel, Activities.Team), (chosen.Conversation, chosen.Team));
        Assert.True(chosen.HasOwnRoster);
        Assert.Null(chosen.User);
    }

    [Fact]
    public async Task Who_gets_the_app_for_themselves_is_greeted_once()
    {
        var installed = Activities.Personal("installationUpdate", new() { ["action"] = "add" });
        var added = Activities.Personal(
            "conversationUpdate",
            new() { ["id"] = "f:added", ["membersAdded"] = Activities.Members(Activities.Bot) }
        );

        await SendAsync(installed);
        await SendAsync(added);

        Assert.Equal(new InboundContent.Installed(), _host.Inbox.Only.Content);
        Assert.Equal((Activities.Ana, Activities.Chat), (_host.Inbox.Only.From.User, _host.Inbox.Only.In.Conversation));
    }

    [Fact]
    public async Task Every_activity_tells_where_somebody_is_reached_until_the_app_is_removed()
    {
        await SendAsync(Activities.Personal("installationUpdate", new() { ["action"] = "add" }));
        await SendAsync(Activities.Personal("installationUpdate", new() { ["action"] = "remove", ["id"] = "f:2" }));

        var reference = new ConversationReference(
            Activities.TenantId,
            Activities.Chat,
            ConversationKind.Personal,
            new(Activities.ServiceUrl),
            Activities.Bot
        )
        {
            User = new(Activities.AnaMri, Activities.Ana),
        };
        Assert.Equal([reference], _host.Tenant.Remembered);
        Assert.Equal([reference], _host.Tenant.Forgotten);
    }

    [Fact]
    public async Task What_is_new_of_somebody_is_passed_on_before_what_they_say()
    {
        _host.Tenant.New = new("Ana Test", "Europe/Berlin", "en-GB");

        await SendAsync(Activities.Personal("message", new() { ["text"] = "help" }));

        var news = Assert.Single(_host.Tenant.News);
        Assert.Equal(("Ana Test", "Europe/Berlin", "en-GB"), (news.Name, news.Zone, news.Language));
        Assert.Equal(
            [new InboundContent.ProfileChanged(_host.Tenant.New), new InboundContent.Words("help")],
            _host.Inbox.Taken.Select(taken => taken.Content)
        );
    }

    private static JsonObject BenOf(string what, string id = "f:joined") =>
        Activities.AboutTeam(null, [], new() { ["id"] = id, [what] = Activities.Members(Activities.BenMri) });

    private async Task SendAsync(JsonObject activity)
    {
        using var response = await _host.SendAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
    }
}
