using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>Somebody at a window of the Sandbox, and what they do and see there.</summary>
internal sealed class Visitor(IPage page, Uri address) : IAsyncDisposable
{
    public IPage Page => page;

    /// <summary>The form that is open.</summary>
    public ILocator Form => page.GetByRole(AriaRole.Dialog);

    /// <summary>What the Sandbox's clock shows.</summary>
    public ILocator Clock => page.Locator(".time-clock");

    /// <summary>All messages, the oldest first.</summary>
    public ILocator Messages => page.Locator(".message");

    /// <summary>Becomes a persona and goes to a conversation.</summary>
    public async Task GoAsync(string persona, string conversation = "channel")
    {
        await page.GotoAsync(new Uri(address, $"/?as={persona}&in={conversation}").ToString());
        await Expect(page.Locator("[data-ready]")).ToBeVisibleAsync();
    }

    /// <summary>Fills an empty Sandbox, and waits until everybody has answered.</summary>
    public async Task FillAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Fill it with a lifelike community" }).ClickAsync();
        await Expect(page.GetByText("are coming.")).ToHaveCountAsync(3);
    }

    /// <summary>Writes something and sends it.</summary>
    public async Task SayAsync(string words)
    {
        var composer = page.Locator("#words");
        await composer.FillAsync(words);
        await composer.PressAsync("Enter");
        await Expect(Messages.Filter(new() { HasText = words })).Not.ToHaveCountAsync(0);
    }

    /// <summary>The newest message with those words in it.</summary>
    public ILocator Message(string words) => Messages.Filter(new() { HasText = words }).Last;

    /// <summary>Presses a button of the newest message with those words in it.</summary>
    public Task PressAsync(string button, string inMessage) => Button(Message(inMessage), button).ClickAsync();

    /// <summary>Presses a button that stands under a rhythm or a gathering in a list.</summary>
    public Task PressUnderAsync(string line, string button, string inMessage) =>
        Button(Message(inMessage).Locator($"p:has-text('{line}') ~ .buttons").First, button).ClickAsync();

    /// <summary>Waits for a message with those words.</summary>
    public Task SeesAsync(string words) => Expect(Message(words)).ToBeVisibleAsync();

    /// <summary>Types into an input of the form.</summary>
    public Task TypeAsync(string input, string typed) => Input(input).FillAsync(typed);

    /// <summary>The input of that name in the form.</summary>
    public ILocator Input(string name) => Form.Locator($"#input-{name}");

    /// <summary>What is to be mended at an input of the form.</summary>
    public ILocator Mend(string input) => Form.Locator($"#input-{input}-mend");

    /// <summary>Presses a button of the form.</summary>
    public Task PressInFormAsync(string button) => Button(Form, button).ClickAsync();

    /// <summary>Presses a button of the form, upon which it closes.</summary>
    public async Task FinishFormAsync(string button)
    {
        await PressInFormAsync(button);
        await Expect(Form).ToHaveCountAsync(0);
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    private static ILocator Button(ILocator within, string name) =>
        within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
