using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>Shows a page in every look: in each axe finds nothing wrong, and a picture is left in artifacts/screenshots.</summary>
internal static class Gallery
{
    public static async Task ShowAsync(IPage page, string state)
    {
        foreach (var look in Look.All)
        {
            await page.SetViewportSizeAsync(look.Size.Width, look.Size.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = look.Scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine(Pictures, $"{state}-{look}.png"),
                    Animations = ScreenshotAnimations.Disabled,
                }
            );

            var result = await page.RunAxe();
            var found = result.Violations.Select(violation =>
                $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"
            );
            Assert.NotEmpty(result.Passes);
            Assert.True(!found.Any(), $"{state} {look}: {string.Join(Environment.NewLine, found)}");
        }

        await page.SetViewportSizeAsync(Look.Desk.Width, Look.Desk.Height);
    }

    // artifacts/bin/CommunityBot.EndToEnd.Tests/<configuration>/ is where the tests run.
    private static string Pictures =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots"));
}
