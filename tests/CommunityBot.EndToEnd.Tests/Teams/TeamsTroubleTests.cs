using CommunityBot.FakeTeams.Connector;
using CommunityBot.FakeTeams.World;
using static CommunityBot.EndToEnd.Tests.Teams.TeamsTown;

namespace CommunityBot.EndToEnd.Tests.Teams;

/// <summary>What goes wrong in a real tenant, and how the bot lives through it.</summary>
public sealed class TeamsTroubleTests
{
    private const string Hello = "Hello! I look after the rhythm of this community";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_blocked_the_app_is_answered_where_they_asked_and_left_in_peace_also_after_a_restart()
    {
        await using var town = await WithGuildAsync();
        town.Ben.User.HasBlocked = true;

        await AskInThreadAsync(town, 1);
        await town.KillBotAsync();
        await town.StartBotAsync();
        await AskInThreadAsync(town, 2);

        Assert.Single(town.Teams.Calls.All, call => call.Status == 403);
    }

    [Fact]
    public async Task A_channel_that_is_deleted_is_told_to_its_coordinator_and_comes_back_to_life()
    {
        await using var town = await WithGuildAsync();
        await TeamsStoryTests.SetUpAsync(town);
        var owner = town.Teams.Owner(town.Ben.User);

        await owner.DeleteAsync(town.Guild, Cancel);
        await town.SeesAsync(town.Ana.Chat, "I can’t post in guild any more.");
        await owner.RestoreAsync(town.Guild, Cancel);
        await town.MoveToAsync(3, 8, 16);

        await town.SeesAsync(town.Guild, TeamsStoryTests.Card);
        Assert.Empty(town.Having(town.Ben.Chat, "I can’t post"));
        town.NothingWasRefused();
    }

    [Fact]
    public async Task Where_it_was_taken_out_without_a_word_it_asks_once_tells_and_begins_again_when_it_is_added()
    {
        await using var town = await WithGuildAsync();
        await TeamsStoryTests.SetUpAsync(town);
        town.Guild.HasBot = false;

        await town.MoveToAsync(3, 8, 16);
        await town.SeesAsync(town.Ana.Chat, "I can’t post in guild any more.");
        await town.MoveToAsync(3, 15, 16);
        Assert.Single(town.Teams.Calls.All, call => call.Status == 403);

        await town.Ana.AddBotAsync(town.Guild, Cancel);
        await town.MoveToAsync(3, 22, 17);
        await town.SeesAsync(town.Guild, TeamsStoryTests.Card);
    }

    [Fact]
    public async Task Without_a_secret_a_workload_shows_the_token_of_its_own_cluster()
    {
        var token = Path.Combine(Directory.CreateTempSubdirectory("communitybot-").FullName, "token");
        await File.WriteAllTextAsync(token, "signed by the cluster", Cancel);
        var settings = new Dictionary<string, string>
        {
            ["Teams__AppType"] = "Federated",
            ["AZURE_FEDERATED_TOKEN_FILE"] = token,
        };
        await using var town = await FoundAsync(settings);

        await town.Ana.AddBotAsync(town.Guild, Cancel);

        await town.SeesAsync(town.Guild, Hello);
        town.NothingWasRefused();
    }

    [Fact]
    public async Task Teams_that_is_too_busy_gets_the_message_later()
    {
        await using var town = await FoundAsync();
        town.Teams.Faults.Next("begin", new Fault.Answer(429, "") { RetryAfter = 2 });

        await town.Ana.AddBotAsync(town.Guild, Cancel);

        await town.SeesAsync(town.Guild, Hello);
        Assert.Single(town.Having(town.Guild, Hello));
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_may_be_there_twice_and_either_card_counts()
    {
        await using var town = await WithGuildAsync();
        await TeamsStoryTests.SetUpAsync(town);
        town.Teams.Faults.Next("begin", new Fault.AnswerAfterwards(502));

        await town.MoveToAsync(3, 8, 16);
        await UntilAsync(() => Cards(town).Count == 2, () => $"the card once more, there are {Cards(town).Count}");
        await town.Ben.PressAsync(town.Guild, Cards(town)[0], "I’m coming", Cancel);
        await town.MoveToAsync(3, 8, 16, 1);

        await town.SeesAsync(town.Guild, "Ben is coming.");
        Assert.Contains("You said you’re coming.", await town.Ben.LookAsync(town.Guild, Cards(town)[^1], Cancel));
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_answers_answers_all_the_same()
    {
        await using var town = await WithGuildAsync();

        for (var round = 0; round < 5; round++)
        {
            var saying = town.Ana.SayAsync(town.Ana.Chat, "coordinators", Cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(4 * round), Cancel);
            await town.KillBotAsync();
            await town.StartBotAsync();
            await saying;
            var count = round + 1;
            await UntilAsync(() => Answers(town) >= count, () => $"{count} answers, there are {Answers(town)}");
        }

        // Killed between Teams' having a message and the bot's knowing it, it says it once more.
        Assert.InRange(Answers(town), 5, 10);
    }

    [Fact]
    public async Task A_tenant_that_moves_to_another_region_is_followed_from_the_next_word_on()
    {
        await using var town = await WithGuildAsync();
        await TeamsStoryTests.SetUpAsync(town);

        town.Teams.MoveTo("amer");
        await town.AskAsync(town.Ana, "help", "What you can do here");
        await town.Ana.SayAsync(town.Guild, "upcoming", Cancel);
        await town.SeesAsync(town.Ana.Chat, "Here’s what’s coming up");
        await town.MoveToAsync(3, 8, 16);

        await town.SeesAsync(town.Guild, TeamsStoryTests.Card);
        town.NothingWasRefused();
    }

    [Fact]
    public async Task Who_comes_and_goes_is_a_member_from_then_and_until_then()
    {
        await using var town = await WithGuildAsync();
        var owner = town.Teams.Owner(town.Ana.User);
        var dora = town.Teams.As(town.Teams.World.AddUser("Dora"));

        await owner.AddAsync(town.Guild, dora.User, Cancel);
        await owner.RemoveAsync(town.Guild, town.Greta.User, Cancel);
        var coordinators = await town.AskAsync(town.Ana, "coordinators", "Coordinating this community");
        var form = await OpenAsync(town.Ana, coordinators, "Add a coordinator");

        Assert.Contains("Dora", form.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Greta", form.Shown, StringComparison.Ordinal);
    }

    private static async Task AskInThreadAsync(TeamsTown town, int count)
    {
        await town.Ben.SayAsync(town.Guild, "help", Cancel);
        await UntilAsync(
            () => town.Having(town.Guild, "What you can do here").Count == count,
            () => $"{count} answers in the channel"
        );
        Assert.Contains("<at>Ben</at>", town.Having(town.Guild, "What you can do here")[^1].Shown);
    }

    private static List<TeamsMessage> Cards(TeamsTown town) => town.Having(town.Guild, TeamsStoryTests.Card);

    private static int Answers(TeamsTown town) => town.Having(town.Ana.Chat, "Coordinating this community").Count;
}
