using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>An administrator installs the app in Slack with a browser, and lands on pages of ours.</summary>
[Collection(InTheBrowser.Name)]
public sealed class SlackInstallTests(Chromium chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_installs_the_app_in_Slack_is_told_what_to_do_next_and_whoever_does_not_how_to_go_on()
    {
        await using var slack = new SlackAtTheDoor();
        await using var bot = await BotProcess.StartAsync(Settings(slack), Cancel);
        slack.Bot = bot.Address;
        var page = await chromium.OpenAsync();

        await page.GotoAsync(new Uri(bot.Address, "/slack/install").AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "CommunityBot is in Slack" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Weavers & Spinners")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open Slack" })).ToBeVisibleAsync();
        await Gallery.ShowAsync(page, "slack-installed");

        await page.ReloadAsync();
        await Expect(page.GetByText("or it is finished already")).ToBeVisibleAsync();
        await Gallery.ShowAsync(page, "slack-not-begun");

        slack.Back = "error=access_denied";
        await page.GetByRole(AriaRole.Link, new() { Name = "Start the installation again" }).ClickAsync();
        await Expect(page.GetByText("cancelled at Slack")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    private static BotSettings Settings(SlackAtTheDoor slack) =>
        new(Directory.CreateTempSubdirectory("communitybot-").FullName, StartAt: null)
        {
            More = new Dictionary<string, string>
            {
                ["Slack__SigningSecret"] = "signing",
                ["Slack__ClientId"] = "1.2",
                ["Slack__ClientSecret"] = "client",
                ["Slack__PublicUrl"] = "http://127.0.0.1:5080",
                ["Slack__ApiBaseUrl"] = slack.Address.AbsoluteUri,
            },
        };
}
