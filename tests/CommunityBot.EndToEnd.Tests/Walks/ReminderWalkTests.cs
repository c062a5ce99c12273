using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>Mei lives in Tokyo, where Lean Coffee is at 23:00. Her quiet hours begin at 20:00.</summary>
[Collection(InTheBrowser.Name)]
public sealed class ReminderWalkTests(LivingSandbox sandbox) : IClassFixture<LivingSandbox>
{
    private const string Card = "Bring a question from your week";

    [Fact]
    public async Task A_reminder_comes_in_direct_messages_at_a_decent_hour_to_those_who_want_it()
    {
        await using var mei = await sandbox.OpenAsync("mei");
        await mei.PressAsync("Can’t make it", inMessage: Card);
        await mei.SeesAsync("Thanks for letting us know that you can’t make it to Lean Coffee");
        await mei.PressAsync("I’m coming", inMessage: Card);
        await mei.PressAsync("Yes, remind me", inMessage: "You’re in for Lean Coffee, Tuesday, 3 March, 23:00–23:45");
        await mei.SeesAsync("I’ll remind you");

        await mei.GoAsync("mei", "dm-mei");
        await PassAsync(mei, "+1 day");
        await PassAsync(mei, "+1 hour");
        await PassAsync(mei, "+1 hour");
        await Expect(mei.Messages).ToHaveCountAsync(0);
        await PassAsync(mei, "+1 hour");

        await mei.SeesAsync("A reminder, as you asked");
        var sent = mei.Page.Locator("article").Filter(new() { HasText = "A reminder, as you asked" });
        await Expect(sent.Locator(".group-head time")).ToHaveTextAsync("19:59");
        await mei.PressAsync("Mute Lean Coffee", inMessage: "A reminder, as you asked");
        await mei.SeesAsync("You won't hear about Lean Coffee any more.");
    }

    private static async Task PassAsync(Visitor visitor, string time)
    {
        var before =
            await visitor.Clock.TextContentAsync() + await visitor.Page.Locator(".time-day").TextContentAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = time }).ClickAsync();
        await Expect(visitor.Page.Locator(".time-now p")).Not.ToHaveTextAsync(before);
        await Expect(visitor.Page.Locator(".time progress")).ToHaveCountAsync(0);
    }
}
