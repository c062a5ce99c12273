using System.Net;
using System.Net.Http.Headers;
using CommunityBot.EndToEnd.Tests.Walks;
using Microsoft.Playwright;

namespace CommunityBot.EndToEnd.Tests;

/// <summary>The pages that the app's manifests name, as everybody may read them.</summary>
[Collection(InTheBrowser.Name)]
public sealed class PublicPagesTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly string[] Pages = ["about", "privacy", "terms"];

    private readonly HttpClient _http = new();
    private BotProcess? _bot;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-");
        _bot = await BotProcess.StartAsync(
            new BotSettings(folder.FullName, StartAt: null)
            {
                Environment = "Production",
                More = new Dictionary<string, string> { ["Pages__Contact"] = "Ana <ana@example.org>" },
            },
            Cancel
        );
        _http.BaseAddress = _bot.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot!.DisposeAsync();
    }

    [Fact]
    public async Task They_are_there_in_the_readers_language_with_whom_to_ask_and_nothing_runs_in_them()
    {
        _http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("de-CH"));

        foreach (var page in Pages)
        {
            using var answer = await _http.GetAsync($"/{page}", Cancel);
            var html = await answer.Content.ReadAsStringAsync(Cancel);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("<html lang=\"de\">", html, StringComparison.Ordinal);
            Assert.DoesNotContain("{", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<ana@", html, StringComparison.Ordinal);
            Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }

        Assert.Contains("Ana &lt;ana@example.org&gt;", await _http.GetStringAsync("/privacy?lang=en", Cancel));
    }

    [Fact]
    public async Task Nobody_is_shut_out_of_them()
    {
        var page = await chromium.OpenAsync();

        foreach (var name in Pages)
        {
            await page.GotoAsync(new Uri(_bot!.Address, $"/{name}").AbsoluteUri);
            await Gallery.ShowAsync(page, name);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Deutsch" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Nutzungsbedingungen");
    }
}
