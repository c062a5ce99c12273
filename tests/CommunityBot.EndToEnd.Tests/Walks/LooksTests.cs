using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>
/// Goes through the main states of the Sandbox. In each, in every look, axe finds nothing wrong; a picture of each is left
/// in artifacts/screenshots.
/// </summary>
[Collection(InTheBrowser.Name)]
public sealed class LooksTests(LivingSandbox sandbox) : IClassFixture<LivingSandbox>
{
    [Fact]
    public async Task Nobody_is_shut_out_by_size_colour_or_a_screen_reader_from_the_welcome_to_the_direct_messages()
    {
        await using var ana = await sandbox.OpenAsItIsAsync("ana");
        await LookAsync(ana, "welcome");

        await ana.FillAsync();
        await ana.PressAsync("I’m coming", inMessage: "Unfinished work is welcome");
        await ana.SeesAsync("You’re in for Show and Tell");
        await Expect(ana.Message("Unfinished work is welcome")).ToContainTextAsync("and Ana Weber are coming.");
        await LookAsync(ana, "channel");

        await ana.SayAsync("@bot new rhythm");
        await ana.TypeAsync("length", "2");
        await ana.PressInFormAsync("Preview");
        await Expect(ana.Mend("name")).ToBeVisibleAsync();
        await LookAsync(ana, "form");

        await ana.GoAsync("ana", "dm-ana");
        await ana.SayAsync("help");
        await ana.SeesAsync("What you can do here");
        await LookAsync(ana, "direct-messages");
    }

    private static Task LookAsync(Visitor visitor, string state) => Gallery.ShowAsync(visitor.Page, state);
}
