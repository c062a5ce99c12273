using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Teams;

/// <summary>
/// A dialog. The Playground shows the button that opens one, and opens none. So here the invokes are sent in its place:
/// what the button carries goes to the bot; the card of the bot's answer is shown by the Playground as if it were a
/// message, is filled in there, and what its renderer sends off goes to the bot as what was sent off in a dialog.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
/// </summary>
internal sealed class Dialog : IDisposable
{
    private const string Submits = "**/_conversation/v1/submit";
    private const string Chat = "a:1-ana";

    private readonly PlaygroundWindow _window;
    private readonly HttpClient _bot;

    private Dialog(PlaygroundWindow window, Uri bot)
    {
        _window = window;
        _bot = new() { BaseAddress = bot, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>What stands above it; null: it is closed.</summary>
    public string? Title { get; private set; }

    /// <summary>What is in it.</summary>
    public ILocator Card => _window.Cards.Last;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens the dialog of a button in the chat that is open.</summary>
    public static async Task<Dialog> OpenAsync(PlaygroundWindow window, Uri bot, string button)
    {
        var dialog = new Dialog(window, bot);
        var action = window.Carried(button);
        Assert.Equal("Action.Submit", (string?)action["type"]);
        Assert.Equal("task/fetch", (string?)action["data"]!["msteams"]!["type"]);
        await window.Page.RouteAsync(Submits, route => route.FulfillAsync(new() { Json = new { } }));

        await dialog.InvokeAsync("task/fetch", action["data"]!);
        return dialog;
    }

    /// <summary>Types into an input.</summary>
    public async Task TypeAsync(string input, string typed)
    {
        // What is to be mended becomes a part of the input's name; what stands above it stays as it is.
        var label = Card.Locator($"label:has(> span:text-is('{input}'))");
        await Card.Locator($"[id='{await label.GetAttributeAsync("for")}']").FillAsync(typed);
    }

    /// <summary>Ticks a box.</summary>
    public Task TickAsync(string box) => Card.GetByText(box, new() { Exact = true }).First.ClickAsync();

    /// <summary>Presses a button that sends the form off.</summary>
    public async Task SendOffAsync(string button)
    {
        var sent = await _window.Page.RunAndWaitForRequestAsync(
            () => PlaygroundWindow.PressAsync(Card, button),
            Submits
        );
        await InvokeAsync("task/submit", JsonNode.Parse(sent.PostData!)!["value"]!);
    }

    public void Dispose() => _bot.Dispose();

    private async Task InvokeAsync(string name, JsonNode data)
    {
        var activity = await _window.Playground.ActivityAsync(Chat, Cancel);
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = new JsonObject
        {
            ["data"] = data.DeepClone(),
            ["context"] = new JsonObject { ["theme"] = "default" },
        };
        using var answer = await _bot.PostAsJsonAsync("/api/messages", activity, Cancel);
        answer.EnsureSuccessStatusCode();

        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Title = null;
        if (body.Length > 0)
            await ShowAsync(JsonNode.Parse(body)!["task"]!);
    }

    private async Task ShowAsync(JsonNode task)
    {
        Assert.Equal("continue", (string?)task["type"]);
        var before = await _window.Cards.CountAsync();
        await _window.Playground.ShowAsync(Chat, task["value"]!["card"]!.DeepClone(), Cancel);
        await Expect(_window.Cards).ToHaveCountAsync(before + 1);
        Title = (string?)task["value"]!["title"];
    }
}
