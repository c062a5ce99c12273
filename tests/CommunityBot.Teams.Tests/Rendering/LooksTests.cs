using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;
using CommunityBot.EndToEnd.Tests.Walks;
using CommunityBot.Platforms.Rendering;
using Microsoft.Playwright;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>The real cards in a browser, drawn by Microsoft's renderer in the three themes of Teams, for us to look at.</summary>
public sealed class LooksTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string Screenshots = Path.Combine(CardOracle.Root, "artifacts", "screenshots", "teams");

    [Theory]
    [InlineData("light", "en")]
    [InlineData("dark", "de")]
    [InlineData("contrast", "en")]
    public async Task Every_real_card_is_drawn(string theme, string language)
    {
        CardOracle.RequirePackages();
        var page = await OpenAsync();
        var cards = Cards(language);

        var problems = await page.EvaluateAsync<string[]>(
            "([cards, theme]) => show(JSON.parse(cards), theme)",
            new[] { cards.ToJsonString(), theme }
        );

        Assert.Empty(problems);
        foreach (var (name, _) in cards)
            await page.Locator($"#{name}")
                .ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{theme}.png") });
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await chromium.OpenAsync();
        await page.SetContentAsync(
            await File.ReadAllTextAsync(
                Path.Combine(CardOracle.Folder, "teams-cards", "page.html"),
                TestContext.Current.CancellationToken
            )
        );
        foreach (
            var script in (string[])
                ["adaptivecards/dist/adaptivecards.min.js", "markdown-it/dist/browser/markdown-it.umd.min.js"]
        )
            await page.AddScriptTagAsync(new() { Path = Path.Combine(CardOracle.Folder, "node_modules", script) });

        return page;
    }

    private static JsonObject Cards(string language)
    {
        var posts = RealThings.Posts.Select(post => (post.Key, Drawing.Json(post.Value, language)));
        var direct = RealThings.Direct.Select(post => (post.Key, Drawing.Json(post.Value, language, ReadBy.One)));
        var forms = RealThings.Forms.Select(form => (form.Key, Drawing.Json(form.Value, language)));

        return new(
            posts
                .Concat(RealThings.Views.Select(view => (view.Key, Drawing.View(view.Value, language))))
                .Concat(direct)
                .Concat(forms)
                .Append(("Mended", Mended(language)))
                .Append(("Chosen", Chosen(language)))
                .Select(card => KeyValuePair.Create(card.Item1, (JsonNode?)card.Item2))
        );
    }

    private static JsonObject Mended(string language) =>
        Drawing.Json(
            Drawing.Renderer.RenderForm(
                RealThings.Forms["Settings"],
                Drawing.InBerlin(language),
                Drawing.OpenedFrom,
                [new("zone", Drawing.Says("I don’t know *Atlantis*. Did you mean Atlantic/Azores?"))],
                typed: null
            )
        );

    private static JsonObject Chosen(string language) =>
        Drawing.Json(
            new Message(
                Drawing.Says("Which one?"),
                [
                    new Block.Paragraph(Drawing.Says("Two lines\nof *somebody’s* words (and 1. more)")),
                    Choice(3),
                    new Block.Divider(),
                    Choice(200),
                ]
            ),
            language
        );

    private static Block.Choice Choice(int count) =>
        new(
            Drawing.Says("Which one?"),
            "rhythms.mute",
            [.. Enumerable.Range(1, count).Select(number => new Option(new Phrase.Number(number), $"value {number}"))]
        );
}
