using CommunityBot.EndToEnd.Tests.Walks;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Teams;

/// <summary>
/// A community in Microsoft's own client: the app is added to a channel, a rhythm is set up in a dialog, its gathering is
/// announced and answered.
/// </summary>
[Collection(InTheBrowser.Name)]
public sealed class PlaygroundWalkTests(Chromium chromium)
{
    private const string Purpose = "Talk about what matters";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_community_lives_in_the_playground_of_microsoft()
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-");
        var settings = new BotSettings(folder.FullName, "2026-03-02T08:00:00Z");
        await using var bot = await BotProcess.StartAsync(settings, Cancel);
        await using var playground = await Playground.StartAsync(bot.Address, Cancel);
        await using var ana = await PlaygroundWindow.OpenAsync(await chromium.OpenAsync(), playground);

        await WelcomeAsync(ana);
        await SetUpAsync(ana, bot.Address);
        await AnnounceAsync(ana, bot.Address);
        await AnswerAsync(ana, bot.Address);
        await AskAsync(ana);

        var (answered, refused) = ana.Answers();
        Assert.True(answered > 10, $"The Playground's log shows {answered} requests.");
        Assert.Empty(refused);
    }

    private static async Task WelcomeAsync(PlaygroundWindow ana)
    {
        await ana.GoAsync("Guild");
        await ana.SeesAsync("Hello! I look after the rhythm of this community");
        await ana.ShootAsync("1-welcome");

        await PlaygroundWindow.PressAsync(ana.Card("Hello!"), "What can I do here?");
        await Expect(ana.Page.GetByText("I’m answering you in our own chat.")).ToBeVisibleAsync();
        await ana.GoAsync("Personal Chat");
        await ana.SeesAsync("What you can do here");
    }

    private static async Task SetUpAsync(PlaygroundWindow ana, Uri bot)
    {
        using var dialog = await Dialog.OpenAsync(ana, bot, "New rhythm");
        Assert.Equal("New rhythm", dialog.Title);
        await PlaygroundWindow.PressAsync(dialog.Card, "Preview");
        await Expect(dialog.Card.GetByText("Please fill this in.")).ToBeVisibleAsync();

        await dialog.TypeAsync("Name", "Lean Coffee");
        await dialog.TypeAsync("What it is for", Purpose);
        await dialog.TypeAsync("Place", "Library");
        await dialog.TypeAsync("Link", "javascript:alert(1)");
        await dialog.TickAsync("Friday");
        await dialog.SendOffAsync("Preview");
        await Expect(dialog.Card.GetByText("isn’t an address")).ToBeVisibleAsync();
        await ana.ShootAsync("2-mend");

        await dialog.TypeAsync("Link", "https://meet.example.org/coffee");
        await dialog.SendOffAsync("Preview");
        Assert.Equal("Is this right?", dialog.Title);
        await Expect(dialog.Card.GetByText("Every Friday at 17:00")).ToBeVisibleAsync();
        await ana.ShootAsync("3-preview");

        await dialog.SendOffAsync("Save");
        Assert.Null(dialog.Title);
        await ana.SeesAsync("Lean Coffee is set up: Every Friday at 17:00.");
    }

    private static async Task AnnounceAsync(PlaygroundWindow ana, Uri bot)
    {
        using var sandbox = new SandboxClient(bot);
        await sandbox.MoveToAsync(new(2026, 3, 4, 17, 0, 0, TimeSpan.Zero), Cancel);

        await ana.GoAsync("Guild");
        await ana.SeesAsync(Purpose);
        await Expect(ana.Card(Purpose)).ToContainTextAsync("Nobody has answered yet");
        await ana.ShootAsync("4-announcement");
    }

    private static async Task AnswerAsync(PlaygroundWindow ana, Uri bot)
    {
        using var sandbox = new SandboxClient(bot);
        await PlaygroundWindow.PressAsync(ana.Card(Purpose), "I’m coming");
        await sandbox.MoveToAsync(new(2026, 3, 4, 17, 1, 0, TimeSpan.Zero), Cancel);

        await Expect(ana.Card(Purpose)).ToContainTextAsync("Ana is coming.");
        await Expect(ana.Cards.Filter(new() { HasText = Purpose })).ToHaveCountAsync(1);
        await ana.ShootAsync("5-answered");

        await ana.GoAsync("Personal Chat");
        await ana.SeesAsync("You’re in for Lean Coffee");
    }

    private static async Task AskAsync(PlaygroundWindow ana)
    {
        await ana.GoAsync("Guild");
        await ana.MentionAsync("when is the next one?");
        await ana.GoAsync("Personal Chat");
        await ana.SeesAsync("Friday, 6 March");
        await ana.ShootAsync("6-asked");
    }
}
