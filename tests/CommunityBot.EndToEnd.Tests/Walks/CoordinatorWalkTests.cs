using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>What those do who coordinate: Ana, and Ben. Each test has a rhythm of its own.</summary>
[Collection(InTheBrowser.Name)]
public sealed partial class CoordinatorWalkTests(LivingSandbox sandbox) : IClassFixture<LivingSandbox>
{
    private const string List = "These are our rhythms";

    [Fact]
    public async Task A_rhythm_is_set_up_by_a_form_in_which_no_mistake_costs_what_was_typed()
    {
        await using var ana = await sandbox.OpenAsync("ana");
        await ana.SayAsync("@bot help");
        await ana.PressAsync("New rhythm", inMessage: "What you can do here");

        await ana.TypeAsync("purpose", "We read a chapter and talk about it.");
        await ana.TypeAsync("length", "2");
        await ana.PressInFormAsync("Preview");
        await Expect(ana.Mend("name")).ToHaveTextAsync("Please fill this in.");
        await Expect(ana.Mend("length")).ToContainTextAsync("from 5 to");

        await ana.TypeAsync("name", "Reading Circle");
        await ana.TypeAsync("length", "60");
        await ana.TypeAsync("time", "08:30");
        await ana.TypeAsync("zone", "Berln");
        await ana.TypeAsync("link", "javascript:alert(1)");
        await ana.PressInFormAsync("Preview");
        await Expect(ana.Mend("zone")).ToContainTextAsync("Did you mean Europe/Berlin");
        await Expect(ana.Mend("link")).ToContainTextAsync("isn’t an address");
        await Expect(ana.Input("purpose")).ToHaveValueAsync("We read a chapter and talk about it.");

        await ana.TypeAsync("zone", "Europe/Berlin");
        await ana.TypeAsync("link", "https://meet.example.org/read");
        await ana.Form.GetByLabel("Wednesday").CheckAsync();
        await ana.PressInFormAsync("Preview");
        await Expect(ana.Form).ToContainTextAsync("Every Wednesday at 08:30");
        await Expect(ana.Form.GetByText("08:30–09:30"))
            .ToHaveTextAsync([
                "Wednesday, 4 March, 08:30–09:30",
                "Wednesday, 11 March, 08:30–09:30",
                "Wednesday, 18 March, 08:30–09:30",
                "Wednesday, 25 March, 08:30–09:30",
                "Wednesday, 1 April, 08:30–09:30",
            ]);

        await ana.PressInFormAsync("Change something");
        await Expect(ana.Input("name")).ToHaveValueAsync("Reading Circle");
        await Expect(ana.Form.GetByLabel("Wednesday")).ToBeCheckedAsync();
        await ana.TypeAsync("place", "Library");
        await ana.PressInFormAsync("Preview");
        await ana.FinishFormAsync("Save");

        await ana.SeesAsync("Reading Circle is set up: Every Wednesday at 08:30.");
        await ana.SeesAsync("We read a chapter and talk about it.");
    }

    [Fact]
    public async Task A_new_name_and_place_show_on_the_card_that_is_out_already()
    {
        await using var ana = await sandbox.OpenAsync("ana");
        await ana.SayAsync("@bot rhythms");
        await ana.PressUnderAsync("Show and Tell:", "Edit", inMessage: List);

        await ana.TypeAsync("name", "Show Your Work");
        await ana.TypeAsync("place", "The roof");
        await ana.PressInFormAsync("Preview");
        await Expect(ana.Form).Not.ToContainTextAsync("first announcement");
        await ana.FinishFormAsync("Save");

        await ana.SeesAsync("Saved. Show Your Work");
        await Expect(ana.Messages.Filter(new() { HasText = "Unfinished work is welcome" }))
            .ToContainTextAsync(["Show Your Work"]);
        await Expect(ana.Message("Unfinished work is welcome")).ToContainTextAsync("The roof");
    }

    [Fact]
    public async Task A_rhythm_rests_goes_on_and_ends_after_a_second_thought()
    {
        await using var ana = await sandbox.OpenAsync("ana");
        await ana.SayAsync("@bot rhythms");
        await ana.PressUnderAsync("Problem Clinic:", "Pause", inMessage: List);
        await ana.SeesAsync("Problem Clinic rests now.");
        await Expect(ana.Message("Problem Clinic rests now.")).ToContainTextAsync("This gathering stays as it is");

        await ana.PressAsync("Resume", inMessage: "Problem Clinic rests now.");
        await ana.SeesAsync("Problem Clinic goes on: Every 2 weeks on Wednesday at 11:00.");
        await ana.PressAsync("All rhythms", inMessage: "Problem Clinic goes on");
        await ana.PressUnderAsync("Problem Clinic:", "End", inMessage: List);
        await Expect(ana.Form).ToContainTextAsync("End Problem Clinic for good?");

        await ana.FinishFormAsync("Cancel");
        await ana.PressUnderAsync("Problem Clinic:", "End", inMessage: List);
        await ana.FinishFormAsync("End it");

        await ana.SeesAsync("Problem Clinic has ended");
    }

    [Fact]
    public async Task A_calendar_file_becomes_rhythms_and_what_is_unclear_in_it_is_named()
    {
        await using var ana = await sandbox.OpenAsync("ana");
        await ana.SayAsync("@bot import");
        await ana.Form.Locator("input[type=file]").SetInputFilesAsync(TeamCalendar.File);
        await ana.FinishFormAsync("Look into it");

        var found = ana.Message("I found 1 rhythm in the file.");
        await Expect(found).ToContainTextAsync("Book Lunch: Every Monday at 12:00");
        await Expect(found).ToContainTextAsync("Its time zone “Europe/Atlantis” isn't known");
        await ana.PressAsync("Import these", inMessage: "I found 1 rhythm");
        await ana.SeesAsync("I’m setting them up now.");

        await ana.PressAsync("All rhythms", inMessage: "I’m setting them up now.");
        await ana.PressUnderAsync("Book Lunch:", "Next ones", inMessage: "Book Lunch:");
        await Expect(ana.Message("The next gatherings of Book Lunch").GetByText(ItsDates()))
            .ToHaveTextAsync([
                "Book Lunch: Monday, 9 March, 12:00–13:00",
                "Book Lunch: Tuesday, 24 March, 12:30–13:30",
                "Book Lunch: Monday, 30 March, 12:00–13:00",
                "Book Lunch: Monday, 6 April, 12:00–13:00",
                "Book Lunch: Monday, 13 April, 12:00–13:00",
            ]);
    }

    [Fact]
    public async Task One_gathering_moves_one_is_added_and_called_off_and_everybody_hears_of_it()
    {
        await using var ana = await sandbox.OpenAsync("ana");
        await using var greta = await sandbox.OpenAsync("greta", "dm-greta");
        await ana.SayAsync("@bot rhythms");
        await ana.PressUnderAsync("Lean Coffee:", "Next ones", inMessage: List);
        await ana.PressUnderAsync("3 March", "Move", inMessage: "The next gatherings of Lean Coffee");
        await ana.PressInFormAsync("Move and tell");
        await Expect(ana.Form).ToContainTextAsync("That is when and where it is already.");
        await ana.TypeAsync("time", "16:30");
        await ana.TypeAsync("note", "The room is taken.");
        await ana.FinishFormAsync("Move and tell");
        await ana.SeesAsync("Lean Coffee is now on Tuesday, 3 March, 16:30–17:15.");
        await Expect(ana.Message("The room is taken.")).ToContainTextAsync("Moved from Tuesday, 3 March, 15:00.");
        await greta.SeesAsync("Dienstag, 3. März, 16:30–17:15");

        await ana.PressAsync("Add one", inMessage: "The next gatherings of Lean Coffee");
        await ana.TypeAsync("date", "2026-03-04");
        await ana.TypeAsync("time", "13:00");
        await ana.FinishFormAsync("Add and announce");
        await ana.SeesAsync("An extra one, besides the usual rhythm.");
        await greta.GoAsync("greta");
        await greta.PressAsync("Bin dabei", inMessage: "4. März, 13:00");

        await ana.PressAsync("Call off", inMessage: "Added: Lean Coffee");
        await ana.FinishFormAsync("Call off and tell");
        await ana.SeesAsync("Lean Coffee on Wednesday, 4 March, 13:00–13:45 is called off.");
        await greta.GoAsync("greta", "dm-greta");
        await greta.SeesAsync("Lean Coffee fällt aus: Mittwoch, 4. März, 13:00–13:45");
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_what_changed_and_keeps_what_they_typed()
    {
        await using var ana = await sandbox.OpenAsync("ana");
        await using var ben = await sandbox.OpenAsync("ben");
        foreach (var coordinator in new[] { ana, ben })
        {
            await coordinator.SayAsync($"@bot rhythms");
            await coordinator.PressUnderAsync("Lean Coffee:", "Edit", inMessage: List);
            await Expect(coordinator.Input("name")).ToHaveValueAsync("Lean Coffee");
        }

        await ana.TypeAsync("purpose", "Ana was first.");
        await ana.PressInFormAsync("Preview");
        await ana.FinishFormAsync("Save");
        await ben.TypeAsync("purpose", "Ben was second.");
        await ben.PressInFormAsync("Preview");

        await Expect(ben.Form).ToContainTextAsync("Somebody changed this rhythm while you were writing.");
        await Expect(ben.Input("purpose")).ToHaveValueAsync("Ben was second.");
    }

    [GeneratedRegex("^Book Lunch: ", RegexOptions.None, 1000)]
    private static partial Regex ItsDates();
}
