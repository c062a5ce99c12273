using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>What members do, each in their own language and time. The clock stands still on Monday.</summary>
[Collection(InTheBrowser.Name)]
public sealed class MemberWalkTests(LivingSandbox sandbox) : IClassFixture<LivingSandbox>
{
    [Theory]
    [InlineData("mei", "@bot when is the next one?", "The next one is Lean Coffee: Tuesday, 3 March, 23:00–23:45.")]
    [InlineData("chandra", "@bot upcoming", "Tuesday, 3 March, 19:30–20:15")]
    [InlineData("greta", "@bot wann ist das nächste Treffen?", "Lean Coffee: Dienstag, 3. März, 15:00–15:45")]
    public async Task Everybody_is_answered_in_their_own_language_and_time(string who, string asked, string answered)
    {
        await using var member = await sandbox.OpenAsync(who);

        await member.SayAsync(asked);

        await member.SeesAsync(answered);
        await Expect(member.Page.Locator(".for-you").Filter(new() { HasText = answered }).Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_double_click_is_one_answer()
    {
        await using var ana = await sandbox.OpenAsync("ana");
        var card = ana.Message("Unfinished work is welcome");

        await card.GetByRole(AriaRole.Button, new() { Name = "I’m coming" }).DblClickAsync();
        await Expect(card).ToContainTextAsync("Ana Weber");
        await ana.SayAsync("@bot help");
        await ana.SeesAsync("What you can do here");

        await Expect(ana.Messages.Filter(new() { HasText = "You’re in for Show and Tell" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_newcomer_joins_and_takes_part_with_one_click()
    {
        await using var noor = await sandbox.OpenAsync("noor");
        await Expect(noor.Page.Locator(".join")).ToContainTextAsync("You’re reading along, Noor");

        await noor.Page.GetByRole(AriaRole.Button, new() { Name = "Join the channel" }).ClickAsync();
        await Expect(noor.Page.Locator(".join")).ToBeHiddenAsync();
        await noor.PressAsync("I’m coming", inMessage: "One of us brings something stuck");

        await noor.SeesAsync("You’re in for Problem Clinic");
        await Expect(noor.Message("One of us brings something stuck")).ToContainTextAsync("Noor Haddad");
    }

    [Fact]
    public async Task What_one_says_the_other_sees_at_once()
    {
        await using var ben = await sandbox.OpenAsync("ben");
        await using var dana = await sandbox.OpenAsync("dana");

        await ben.SayAsync("Who brings cake?");

        await dana.SeesAsync("Who brings cake?");
    }

    [Fact]
    public async Task Everybody_decides_how_much_they_hear()
    {
        await using var chandra = await sandbox.OpenAsync("chandra", "dm-chandra");

        await chandra.SayAsync("snooze 3 days");
        await chandra.SeesAsync("You won't hear from me until Thursday, 5 March");
        await chandra.SayAsync("mute");
        await chandra.SeesAsync("nothing to mute");
        await chandra.SayAsync("stop");
        await chandra.SeesAsync("I won't write to you any more");
        await chandra.PressAsync("Resume", inMessage: "reminders you had asked for are off");
        await chandra.SeesAsync("Good to be back.");
    }

    [Fact]
    public async Task Settings_are_changed_by_a_form_that_helps_and_answers_in_the_new_language()
    {
        await using var sam = await sandbox.OpenAsync("sam", "dm-sam");
        await sam.SayAsync("settings");
        await sam.PressAsync("My settings", inMessage: "How I write to you");

        await sam.TypeAsync("zone", "Los Angelos");
        await sam.TypeAsync("quiet-to", "07:30");
        await sam.Form.GetByLabel("Deutsch").CheckAsync();
        await sam.PressInFormAsync("Save");
        await Expect(sam.Mend("zone")).ToContainTextAsync("Did you mean America/Los_Angeles?");
        await sam.TypeAsync("zone", "America/Los_Angeles");
        await sam.FinishFormAsync("Save");

        await sam.SeesAsync("Gespeichert: So schreibe ich dir ab jetzt");
        await Expect(sam.Message("Gespeichert")).ToContainTextAsync("20:00 bis 07:30");
    }
}
