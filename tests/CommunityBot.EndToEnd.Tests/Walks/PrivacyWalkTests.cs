using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>Members see what is held about them, and have it forgotten.</summary>
[Collection(InTheBrowser.Name)]
public sealed class PrivacyWalkTests(LivingSandbox sandbox) : IClassFixture<LivingSandbox>
{
    [Fact]
    public async Task All_that_is_held_comes_as_a_file_into_ones_own_direct_messages()
    {
        await using var mei = await sandbox.OpenAsync("mei");

        await mei.SayAsync("@bot my data");
        await mei.SeesAsync("It comes as a file, in your direct messages with me.");
        await mei.GoAsync("mei", "dm-mei");
        await mei.SeesAsync("Here is all that I hold about you.");

        var file = mei.Message("Here is all that I hold about you.").GetByRole(AriaRole.Link);
        await Expect(file).ToContainTextAsync("my-data-2026-03-02.json");
        await Gallery.ShowAsync(mei.Page, "my-data");
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_is_asked_once_and_is_a_stranger_then()
    {
        await using var sam = await sandbox.OpenAsync("sam", "dm-sam");

        await sam.SayAsync("forget me");
        await sam.SeesAsync("Shall I forget you, in all communities?");
        await Expect(sam.Message("Shall I forget you")).ToContainTextAsync("It can't be undone.");
        await Gallery.ShowAsync(sam.Page, "forget-me");
        await sam.PressAsync("Forget me", inMessage: "Shall I forget you");
        await sam.SeesAsync("Done: I'm forgetting you now.");
        await Gallery.ShowAsync(sam.Page, "forgotten");

        await sam.SayAsync("upcoming");
        await sam.SeesAsync("We don't share a community yet.");
    }
}
