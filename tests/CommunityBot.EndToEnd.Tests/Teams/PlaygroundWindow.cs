using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Teams;

/// <summary>Ana at the window of the Playground, and what she does and sees there.</summary>
internal sealed class PlaygroundWindow : IAsyncDisposable
{
    private readonly ConcurrentQueue<JsonNode> _arrived = new();

    private PlaygroundWindow(IPage page, Playground playground)
    {
        Page = page;
        Playground = playground;
    }

    public IPage Page { get; }

    public Playground Playground { get; }

    /// <summary>All cards of the conversation that is open, the oldest first.</summary>
    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    /// <summary>Opens it, upon which the app is installed for Ana.</summary>
    public static async Task<PlaygroundWindow> OpenAsync(IPage page, Playground playground)
    {
        var window = new PlaygroundWindow(page, playground);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => window.Arrive(frame.Text);
        await page.Context.RouteAsync(address => !new Uri(address).IsLoopback, route => route.AbortAsync());

        await page.GotoAsync(playground.Address.AbsoluteUri);
        // It says so of the activity by which Teams tells whom a bot is with; from then on it can be written to.
        await Expect(page.GetByText("conversationUpdate 200")).ToBeVisibleAsync();
        return window;
    }

    /// <summary>Goes to a chat or channel. The first time, the app is installed in it.</summary>
    public Task GoAsync(string conversation) =>
        Page.GetByLabel(conversation, new() { Exact = true }).First.ClickAsync();

    /// <summary>The newest card with those words.</summary>
    public ILocator Card(string words) => Cards.Filter(new() { HasText = words }).Last;

    /// <summary>Waits for a card with those words.</summary>
    public Task SeesAsync(string words) => Expect(Card(words)).ToBeVisibleAsync();

    /// <summary>Presses a button of a card.</summary>
    public static Task PressAsync(ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Mentions the bot in a new thread of the channel that is open.</summary>
    public async Task MentionAsync(string words)
    {
        var composer = Page.GetByRole(AriaRole.Textbox).First;
        await composer.ClickAsync();
        await composer.PressSequentiallyAsync("@");
        await Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "CommunityBot" }).ClickAsync();
        await composer.PressSequentiallyAsync(words);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    /// <summary>What the newest button of that title carries, as it came from the bot.</summary>
    public JsonObject Carried(string button) =>
        _arrived.Reverse().SelectMany(Actions).First(action => action["title"]?.ToString() == button);

    /// <summary>How many requests were answered so far, in either direction, and which of them with a refusal.</summary>
    public (int Answered, IReadOnlyList<string> Refused) Answers()
    {
        var answers = _arrived
            .Select(frame => frame["log"])
            .Where(log => log?["response"]?["statusCode"] is not null)
            .ToList();
        return (
            answers.Count,
            [
                .. answers
                    .Where(log => (int)log!["response"]!["statusCode"]! >= 300)
                    .Select(log => $"{log!["from"]}: {log["activityName"]} {log["response"]!.ToJsonString()}"),
            ]
        );
    }

    /// <summary>Leaves a picture in artifacts/screenshots.</summary>
    public async Task ShootAsync(string name) =>
        await Page.ScreenshotAsync(
            new() { Path = Path.Combine(Walks.Gallery.Pictures, $"teams-playground-{name}.png") }
        );

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Arrive(string? frame)
    {
        if (frame is ['{', ..])
            _arrived.Enqueue(JsonNode.Parse(frame)!);
    }

    private static IEnumerable<JsonObject> Actions(JsonNode? node) =>
        node switch
        {
            JsonObject one when one["type"]?.ToString().StartsWith("Action.", StringComparison.Ordinal) is true =>
            [
                one,
            ],
            JsonObject one => one.SelectMany(member => Actions(member.Value)),
            JsonArray many => many.SelectMany(Actions),
            _ => [],
        };
}
