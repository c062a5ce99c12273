using CommunityBot.FakeSlack.WebApi;
using NodaTime;
using static CommunityBot.EndToEnd.Tests.Slack.SlackTown;

namespace CommunityBot.EndToEnd.Tests.Slack;

/// <summary>What goes wrong in a real workspace, and how the bot lives through it.</summary>
public sealed class SlackTroubleTests
{
    private const string Hello = "Hello! I look after the rhythm of this community";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_whose_answer_never_came_is_found_where_the_bot_may_look_and_not_posted_twice()
    {
        await using var town = await FoundAsync(bySockets: false, "channels:history");
        town.Slack.Faults.Next("chat.postMessage", new Fault.DroppedAfterwards());

        await town.Guild.InviteBotAsync(town.Ana);
        await UntilAsync(
            () => town.Slack.Calls.Any(call => call is { Method: "conversations.history", IsOk: true }),
            "a look back"
        );
        await town.Ana.SayAsync(town.Ana.DirectMessage, "help");
        await SeesAsync(town.Ana, town.Ana.DirectMessage, "What you can do here");

        Assert.Single(town.Ana.Reads(town.Guild.Id), message => message.Shown.Contains(Hello));
    }

    [Fact]
    public async Task Slack_that_is_too_busy_gets_the_message_later()
    {
        await using var town = await FoundAsync(bySockets: false);
        town.Slack.Faults.Next("chat.postMessage", new Fault.Limited(Duration.FromSeconds(2)));

        await town.Guild.InviteBotAsync(town.Ana);

        await SeesAsync(town.Ana, town.Guild.Id, Hello);
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_told_to_its_coordinator_once_and_comes_back_to_life()
    {
        await using var town = await WithGuildAsync(bySockets: false);

        await town.Guild.ArchiveAsync(town.Ben);

        var told = await SeesAsync(town.Ana, town.Ana.DirectMessage, "I can’t post in guild any more.");
        Assert.Contains("bring it back", told.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(town.Ben.Reads(town.Ben.DirectMessage), message => message.IsFromBot);
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_answers_answers_once()
    {
        await using var town = await WithGuildAsync(bySockets: false);

        for (var round = 0; round < 5; round++)
        {
            var saying = town.Ana.SayAsync(town.Ana.DirectMessage, "coordinators");
            await Task.Delay(TimeSpan.FromMilliseconds(4 * round), Cancel);
            await town.KillBotAsync();
            await town.StartBotAsync();
            await saying;
        }

        await UntilAsync(() => Answers(town) == 5, () => $"five answers, there are {Answers(town)}");
        Assert.Equal(5, Answers(town));
    }

    [Fact]
    public async Task Who_leaves_or_is_gone_is_no_member_any_more_and_a_new_name_is_taken_on()
    {
        await using var town = await WithGuildAsync(bySockets: false);
        await town.Ben.ChangeProfileAsync(new() { RealName = "Benjamin", DisplayName = "Benjamin" });
        await town.Chandra.DeactivateAsync();
        await town.Guild.LeaveAsync(town.Greta);

        await town.CommandAsync(town.Ana, "coordinators");
        await PressAsync(town.Ana, await SeesAsync(town.Ana, town.Guild.Id, "Coordinating"), "Add a coordinator");
        var form = await town.SeesModalAsync(town.Ana, "Add a coordinator");

        var offered = form.Json.ToJsonString();
        Assert.Contains("Benjamin", offered, StringComparison.Ordinal);
        Assert.DoesNotContain("Chandra", offered, StringComparison.Ordinal);
        Assert.DoesNotContain("Greta", offered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_app_falls_silent_and_the_bot_lives_on()
    {
        await using var town = await WithGuildAsync(bySockets: false);

        await town.Slack.Workspace.UninstallAsync();
        await town.MoveToAsync(3, 3, 8);

        Assert.All(
            town.Slack.Calls.Where(call => call.Error is "token_revoked" or "account_inactive" or "invalid_auth"),
            call => Assert.NotEqual("chat.postMessage", call.Method)
        );
    }

    private static int Answers(SlackTown town) =>
        town.Ana.Reads(town.Ana.DirectMessage).Count(message => message.Shown.Contains("Coordinating this community"));
}
