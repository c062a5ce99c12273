using Microsoft.Playwright;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>The one browser that all walks are made in, each in a window of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private const float PatienceInMilliseconds = 15_000;

    // It runs without a user's sandbox or graphics card, and leaves the network alone.
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
            return;

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
    }

    /// <summary>Opens a window. Without a browser the test is skipped, and under CI it fails.</summary>
    internal async Task<IPage> OpenAsync()
    {
        if (_browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{Program} isn't there.");
            Assert.Fail($"{Program} isn't there. Install the package chromium.");
        }

        var window = await _browser.NewContextAsync(new() { ViewportSize = Look.Desk, Locale = "en-GB" });
        window.SetDefaultTimeout(PatienceInMilliseconds);
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();
    }
}
