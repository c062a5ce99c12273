using CommunityBot.EndToEnd.Tests.Slack;
using static CommunityBot.EndToEnd.Tests.Slack.SlackTown;

namespace CommunityBot.EndToEnd.Tests.Both;

/// <summary>One community on Slack and on Teams at once, with one bot.</summary>
public sealed class BothStoryTests
{
    private const string Card = "Talk about what matters";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_community_lives_in_slack_and_in_teams_at_once()
    {
        await using var town = await BothTown.ApartAsync();

        await ConnectAsync(town);
        await AnswerAsync(town);
        await RemindAsync(town);
        await LinkAsync(town);

        Assert.Empty(town.Slack.Slack.Complaints);
    }

    [Fact]
    public async Task A_bot_that_is_killed_while_it_connects_has_connected_when_it_is_back()
    {
        await using var town = await BothTown.ApartAsync();
        var slack = town.Slack;
        await slack.CommandAsync(slack.Ana, "connect another channel");
        var code = await town.CodeForAnaAsync("Your code is", slack.Guild.Id);

        var saying = BothTown.TrySayAsync(town.Tess, town.Crafts, $"connect {code}");
        await SeesAsync(slack.Ben, slack.Guild.Id, "guild is in one more channel now");
        await town.RestartBotAsync();
        await saying;

        await SlackTown.UntilAsync(() => IsMemberAsync(town), "Tom to be in the one community");
    }

    private static async Task<bool> IsMemberAsync(BothTown town)
    {
        await town.Tom.SayAsync(town.Tom.Chat, "channels", Cancel);
        return town.Count(town.Tom.Chat, "guild (Slack) and crafts (Teams)") > 0;
    }

    private static async Task ConnectAsync(BothTown town)
    {
        var slack = town.Slack;
        await slack.CommandAsync(slack.Ana, "connect another channel");
        var code = await town.CodeForAnaAsync("Your code is", slack.Guild.Id);
        Assert.DoesNotContain(slack.Ben.Reads(slack.Guild.Id), message => message.Shown.Contains(code));

        await town.Tess.SayAsync(town.Crafts, $"connect {code}", Cancel);

        await SeesAsync(slack.Ben, slack.Guild.Id, "guild is in one more channel now: crafts (Teams).");
        await town.SeesAsync(town.Crafts, "is in one more channel now: crafts");
        await town.SeesAsync(town.Tess.Chat, "this channel belongs to guild now");
    }

    private static async Task AnswerAsync(BothTown town)
    {
        var slack = town.Slack;
        await SlackStoryTests.SetUpAsync(slack);
        await slack.MoveToAsync(3, 8, 16);
        var inSlack = await SeesAsync(slack.Ben, slack.Guild.Id, Card);
        var inTeams = await town.SeesAsync(town.Crafts, Card);

        await PressAsync(slack.Ben, inSlack, "I’m coming");
        await PressAsync(slack.Ben, await SeesAsync(slack.Ben, slack.Guild.Id, "You’re in for"), "Yes, remind me");
        await town.Tom.PressAsync(town.Crafts, inTeams, "I’m coming", Cancel);
        var answer = await town.SeesAsync(town.Tom.Chat, "You’re in for");
        await town.Tom.PressAsync(town.Tom.Chat, answer, "Yes, remind me", Cancel);
        await town.SeesAsync(town.Tom.Chat, "I’ll remind you");

        await slack.MoveToAsync(3, 8, 16, 1);
        var redrawn = await SeesAsync(slack.Chandra, slack.Guild.Id, "Ben and Tom are coming.");
        Assert.Equal(inSlack.Ts, redrawn.Ts);
        Assert.Equal(inTeams.Id, (await town.SeesAsync(town.Crafts, "Ben and Tom are coming.")).Id);
    }

    private static async Task RemindAsync(BothTown town)
    {
        var slack = town.Slack;
        await slack.MoveToAsync(3, 10, 14, 5);

        await SeesAsync(slack.Ben, slack.Ben.DirectMessage, "A reminder, as you asked");
        await town.SeesAsync(town.Tom.Chat, "A reminder, as you asked");
        Assert.Equal(0, town.Count(town.Tess.Chat, "A reminder, as you asked"));
    }

    private static async Task LinkAsync(BothTown town)
    {
        var ana = town.Slack.Ana;
        await ana.SayAsync(ana.DirectMessage, "link me");
        var code = await town.CodeForAnaAsync("By your other account", ana.DirectMessage);

        await town.Tess.SayAsync(town.Tess.Chat, $"link {code}", Cancel);
        var asked = await town.SeesAsync(town.Tess.Chat, "Are you Ana on Slack, too?");
        await town.Tess.PressAsync(town.Tess.Chat, asked, "Yes, both are me", Cancel);
        await town.SeesAsync(town.Tess.Chat, "your accounts are one person to me now");

        // What only Ana may do she does in Teams now.
        await SlackTown.UntilAsync(() => IsCoordinatorAsync(town), "Tess to coordinate, being Ana");
    }

    private static async Task<bool> IsCoordinatorAsync(BothTown town)
    {
        await town.Tess.SayAsync(town.Tess.Chat, "channels", Cancel);
        await town.SeesAsync(town.Tess.Chat, "This community is in");
        return town.Count(town.Tess.Chat, "Disconnect crafts") > 0;
    }
}
