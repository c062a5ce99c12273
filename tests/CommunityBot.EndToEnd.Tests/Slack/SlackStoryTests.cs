using CommunityBot.EndToEnd.Tests.Walks;
using CommunityBot.FakeSlack.People;
using static CommunityBot.EndToEnd.Tests.Slack.SlackTown;

namespace CommunityBot.EndToEnd.Tests.Slack;

/// <summary>
/// What the Sandbox shows, in Slack: a community is found, gets a rhythm, people answer and are reminded, and everything
/// can be done by buttons, forms, words and commands. By HTTP, and by sockets.
/// </summary>
public sealed class SlackStoryTests
{
    internal const string Card = "Talk about what matters";

    private static readonly Dictionary<string, string> LeanCoffee = new()
    {
        ["Name"] = "Lean Coffee",
        ["What it is for"] = Card,
        ["Type of gathering"] = "Lean coffee",
        ["On these days"] = "Tuesday",
        ["First day"] = "2026-03-10",
        ["Time"] = "16:00",
        ["Length in minutes"] = "60",
        ["Place"] = "Library",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_community_lives_in_slack(bool bySockets)
    {
        await using var town = await WithGuildAsync(bySockets);

        await SetUpAsync(town);
        await AnswerAsync(town);
        await AskAroundAsync(town);
        await LookAtHomeAsync(town);
        await MoveAsync(town);
        await RemindAsync(town);
        await UseShortcutsAsync(town);
        await RestAsync(town);
        await ImportAsync(town);

        Assert.Empty(town.Slack.Complaints);
    }

    internal static async Task SetUpAsync(SlackTown town)
    {
        await town.CommandAsync(town.Ana, "new rhythm");
        await town.SeesModalAsync(town.Ana, "New rhythm");
        var wrong = new Dictionary<string, string>(LeanCoffee) { ["Link"] = "javascript:alert(1)" };
        var mistakes = Assert.IsType<Submission.Mistakes>(await town.Ana.SubmitAsync(wrong, Cancel));
        Assert.Contains("isn’t an address", Assert.Single(mistakes.Errors).Value, StringComparison.Ordinal);

        var right = new Dictionary<string, string> { ["Link"] = "https://meet.example.org/coffee" };
        var preview = Assert.IsType<Submission.Replaced>(await town.Ana.SubmitAsync(right, Cancel)).View;
        Assert.Equal("Is this right?", preview.Title);
        Assert.Contains("Every Tuesday at 16:00", preview.Shown, StringComparison.Ordinal);

        await town.Ana.PressAsync(preview, "Change something", Cancel);
        await town.SeesModalAsync(town.Ana, "New rhythm");
        Assert.Contains("Talk about", town.Ana.Modal!.Values.ToJsonString(), StringComparison.Ordinal);
        Assert.IsType<Submission.Replaced>(await town.Ana.SubmitAsync(new Dictionary<string, string>(), Cancel));
        Assert.IsType<Submission.Closed>(await town.Ana.SubmitAsync(new Dictionary<string, string>(), Cancel));

        var setUp = await SeesAsync(town.Ana, town.Guild.Id, "Lean Coffee is set up: Every Tuesday at 16:00.");
        Assert.True(setUp.IsEphemeral);
        Assert.DoesNotContain(town.Ben.Reads(town.Guild.Id), message => message.Shown.Contains("is set up"));
    }

    private static async Task AnswerAsync(SlackTown town)
    {
        await town.MoveToAsync(3, 8, 16);
        var card = await SeesAsync(town.Ben, town.Guild.Id, Card);

        await PressAsync(town.Ben, card, "I’m coming");
        var answer = await SeesAsync(town.Ben, town.Guild.Id, "You’re in for Lean Coffee");
        await PressAsync(town.Ben, answer, "Yes, remind me");
        await SeesAsync(town.Ben, town.Guild.Id, "I’ll remind you");
        Assert.DoesNotContain(town.Ben.Reads(town.Guild.Id), message => message.Shown.Contains("You’re in for"));

        await PressAsync(town.Greta, card, "I’m coming");
        await SeesAsync(town.Greta, town.Guild.Id, "Du bist dabei");
        await town.MoveToAsync(3, 8, 16, 1);
        var redrawn = await SeesAsync(town.Chandra, town.Guild.Id, "Ben and Greta are coming.");
        Assert.Equal(card.Ts, redrawn.Ts);
    }

    private static async Task AskAroundAsync(SlackTown town)
    {
        var bot = $"<@{town.Slack.Workspace.BotUser}>";
        var asked = await town.Chandra.SayAsync(town.Guild.Id, $"{bot} when is the next one?");
        var inZone = await SeesAsync(town.Chandra, town.Guild.Id, "Tuesday, 10 March, 20:30–21:30");
        Assert.True(inZone.IsEphemeral);
        await town.Chandra.SayAsync(town.Guild.Id, $"{bot} upcoming", asked.Ts);
        Assert.Equal(asked.Ts, (await SeesAsync(town.Chandra, town.Guild.Id, "Here’s what’s coming up")).Thread);

        var alone = town.Greta.DirectMessage;
        await town.Greta.SayAsync(alone, "einstellungen");
        await PressAsync(town.Greta, await SeesAsync(town.Greta, alone, "Europe/Berlin"), "Meine Einstellungen");
        await UntilAsync(() => town.Greta.Modal is not null, "Greta's settings");
        var found = await town.Greta.SuggestAsync(town.Greta.Modal!, "Zeitzone", "vienna", Cancel);
        Assert.Contains("Europe/Vienna", found.ToJsonString());

        await town.Ana.SayAsync(town.Ana.DirectMessage, "new rhythm");
        var offer = await SeesAsync(town.Ana, town.Ana.DirectMessage, "That takes a form.");
        await PressAsync(town.Ana, offer, "New rhythm");
        await town.SeesModalAsync(town.Ana, "New rhythm");
        await town.Ana.CloseModalAsync(Cancel);

        await town.CommandAsync(town.Ben, "calendar file");
        await UntilAsync(
            () => town.Ben.Reads(town.Ben.DirectMessage).Any(message => message.Files.Contains("gatherings.ics")),
            "Ben's calendar file"
        );
    }

    private static async Task LookAtHomeAsync(SlackTown town)
    {
        await town.Chandra.OpenHomeAsync();
        await UntilAsync(() => town.Chandra.Home is not null, "Chandra's home");
        Assert.Contains("Coming up in guild", town.Chandra.Home!.Shown, StringComparison.Ordinal);

        await town.Chandra.PressAsync(town.Chandra.Home, "Maybe", Cancel);
        await UntilAsync(() => town.Chandra.Home!.Shown.Contains("You said maybe."), "Chandra's home to follow");

        await town.Ana.OpenHomeAsync();
        await UntilAsync(() => town.Ana.Home?.Shown.Contains("These are our rhythms") is true, "Ana's rhythms");
    }

    private static async Task MoveAsync(SlackTown town)
    {
        await town.CommandAsync(town.Ana, "rhythms");
        await PressAsync(town.Ana, await SeesAsync(town.Ana, town.Guild.Id, "These are our rhythms"), "Next ones");
        await PressAsync(town.Ana, await SeesAsync(town.Ana, town.Guild.Id, "The next gatherings of"), "Move");
        await town.SeesModalAsync(town.Ana, "Move a gathering");
        var moved = new Dictionary<string, string> { ["Time"] = "17:00", ["A word to everybody"] = "Room taken" };
        Assert.IsType<Submission.Closed>(await town.Ana.SubmitAsync(moved, Cancel));

        await SeesAsync(town.Chandra, town.Guild.Id, "Lean Coffee has changed. As it stands now");
        await town.MoveToAsync(3, 9, 8);
        await SeesAsync(town.Ben, town.Ben.DirectMessage, "Tuesday, 10 March, 17:00–18:00");
    }

    private static async Task RemindAsync(SlackTown town)
    {
        await town.MoveToAsync(3, 10, 15, 5);

        await SeesAsync(town.Ben, town.Ben.DirectMessage, "A reminder, as you asked");
        Assert.DoesNotContain(
            town.Greta.Reads(town.Greta.DirectMessage),
            message => message.Shown.Contains("Erinnerung an")
        );
    }

    private static async Task ImportAsync(SlackTown town)
    {
        await town.CommandAsync(town.Ana, "import");
        await town.SeesModalAsync(town.Ana, "Import a calendar file");
        var picture = town.Ana.Upload("team.ics", [0xFF, 0xD8, 0xFF, 0xE0]);
        var refused = Assert.IsType<Submission.Mistakes>(await SubmitFileAsync(town, picture));
        Assert.Contains("I can’t read that file", Assert.Single(refused.Errors).Value, StringComparison.Ordinal);

        var calendar = town.Ana.Upload("team.ics", TeamCalendar.File.Buffer);
        Assert.IsType<Submission.Closed>(await SubmitFileAsync(town, calendar));
        var found = await SeesAsync(town.Ana, town.Guild.Id, "Book Lunch: Every Monday at 12:00");
        await PressAsync(town.Ana, found, "Import these");
        await SeesAsync(town.Ana, town.Guild.Id, "I’m setting them up now.");
    }

    private static async Task UseShortcutsAsync(SlackTown town)
    {
        var asked = await town.Ben.SayAsync(town.Guild.Id, "What did we say for next week?");
        var seen = Assert.Single(town.Chandra.Reads(town.Guild.Id), message => message.Ts == asked.Ts);
        await town.Chandra.ShortcutAsync(seen, "upcoming-here", Cancel);
        Assert.True((await SeesAsync(town.Chandra, town.Guild.Id, "Here’s what’s coming up")).IsEphemeral);

        await town.Ana.ShortcutAsync("new-rhythm", Cancel);
        await town.SeesModalAsync(town.Ana, "New rhythm");
        await town.Ana.CloseModalAsync(Cancel);
        await town.Greta.ShortcutAsync("of-another-day", Cancel);
        await town.SeesModalAsync(town.Greta, "Bevor du weitermachst");
    }

    private static Task<Submission> SubmitFileAsync(SlackTown town, string file) =>
        town.Ana.SubmitAsync(new Dictionary<string, string> { ["Calendar file"] = file }, Cancel);

    private static async Task RestAsync(SlackTown town)
    {
        await town.CommandAsync(town.Ana, "rhythms");
        await PressAsync(town.Ana, await SeesAsync(town.Ana, town.Guild.Id, "These are our rhythms"), "Pause");
        await PressAsync(town.Ana, await SeesAsync(town.Ana, town.Guild.Id, "rests now"), "Resume");
        await SeesAsync(town.Ana, town.Guild.Id, "Lean Coffee goes on");
        await town.CommandAsync(town.Ana, "rhythms");
        await PressAsync(town.Ana, await SeesAsync(town.Ana, town.Guild.Id, "These are our rhythms"), "End");
        await town.SeesModalAsync(town.Ana, "End a rhythm");
        Assert.IsType<Submission.Closed>(await town.Ana.SubmitAsync(new Dictionary<string, string>(), Cancel));
        await SeesAsync(town.Ana, town.Guild.Id, "Lean Coffee has ended");
    }
}
