using System.Text;
using CommunityBot.EndToEnd.Tests.Walks;
using CommunityBot.FakeTeams.World;
using static CommunityBot.EndToEnd.Tests.Teams.TeamsTown;

namespace CommunityBot.EndToEnd.Tests.Teams;

/// <summary>
/// What the Sandbox shows, in Teams: a community is found, gets a rhythm, people answer and are reminded, and everything
/// can be done by cards, dialogs and words. With the tokens of both directions checked.
/// </summary>
public sealed class TeamsStoryTests
{
    internal const string Card = "Talk about what matters";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_community_lives_in_teams()
    {
        await using var town = await WithGuildAsync();

        await SetUpAsync(town);
        var card = await AnswerAsync(town);
        await AskAroundAsync(town, card);
        await ChooseAZoneAsync(town);
        await MoveAsync(town, card);
        await RemindAsync(town);
        await ChangeOthersAsync(town);
        await RestAsync(town);
        await ImportAsync(town);

        town.NothingWasRefused();
    }

    internal static async Task SetUpAsync(TeamsTown town)
    {
        await town.Ana.SayAsync(town.Guild, "new rhythm", Cancel);
        var form = await OpenAsync(town.Ana, await town.SeesAsync(town.Ana.Chat, "That takes a form."), "New rhythm");
        Assert.Equal("New rhythm", form.Title);
        var mended = await SendOffAsync(
            town.Ana,
            form,
            "Preview",
            ("Name", "Lean Coffee"),
            ("What it is for", Card),
            ("Type of gathering", "Lean coffee"),
            ("On these days", "Tuesday"),
            ("First day", "2026-03-10"),
            ("Time", "16:00"),
            ("Place", "Library"),
            ("Link", "javascript:alert(1)")
        );
        Assert.Contains("isn’t an address", mended!.Shown, StringComparison.Ordinal);

        var preview = await SendOffAsync(town.Ana, mended, "Preview", ("Link", "https://meet.example.org/coffee"));
        Assert.Equal("Is this right?", preview!.Title);
        Assert.Contains("Every Tuesday at 16:00", preview.Shown, StringComparison.Ordinal);

        var again = await SendOffAsync(town.Ana, preview, "Change something");
        Assert.Contains(Card, again!.Shown, StringComparison.Ordinal);
        var confirmed = await SendOffAsync(town.Ana, again, "Preview");
        Assert.Null(await SendOffAsync(town.Ana, confirmed!, "Save"));

        await town.SeesAsync(town.Ana.Chat, "Lean Coffee is set up: Every Tuesday at 16:00.");
        Assert.Empty(town.Having(town.Guild, "is set up"));
    }

    private static async Task<TeamsMessage> AnswerAsync(TeamsTown town)
    {
        await town.MoveToAsync(3, 8, 16);
        var card = await town.SeesAsync(town.Guild, Card);

        await town.Ben.PressAsync(town.Guild, card, "I’m coming", Cancel);
        Assert.Contains("You said you’re coming.", await town.Ben.LookAsync(town.Guild, card, Cancel));
        var asked = await town.SeesAsync(town.Ben.Chat, "You’re in for Lean Coffee");
        await town.Ben.PressAsync(town.Ben.Chat, asked, "Yes, remind me", Cancel);
        Assert.Equal(asked.Id, (await town.SeesAsync(town.Ben.Chat, "I’ll remind you")).Id);
        Assert.Empty(town.Having(town.Ben.Chat, "You’re in for"));

        Assert.Contains("Bist du dabei?", await town.Greta.LookAsync(town.Guild, card, Cancel));
        await town.Greta.PressAsync(town.Guild, card, "Bin dabei", Cancel);
        await town.SeesAsync(town.Greta.Chat, "Du bist dabei");
        await town.MoveToAsync(3, 8, 16, 1);
        await SeeTheirOwnAsync(town, await town.SeesAsync(town.Guild, "Ben and Greta are coming."));
        Assert.Single(town.Having(town.Guild, Card));

        return card;
    }

    private static async Task SeeTheirOwnAsync(TeamsTown town, TeamsMessage card)
    {
        var (ana, ben) = (
            await town.Ana.LookAsync(town.Guild, card, Cancel),
            await town.Ben.LookAsync(town.Guild, card, Cancel)
        );

        Assert.All([ana, ben], seen => Assert.Contains("Ben and Greta are coming.", seen, StringComparison.Ordinal));
        Assert.Contains("Are you coming?\nI’m coming\nMaybe\nCan’t make it\nMove\nCall off", Lines(ana));
        Assert.Contains("You said you’re coming.\nI’m coming", Lines(ben));
        Assert.DoesNotContain("Call off", ben, StringComparison.Ordinal);
        Assert.DoesNotContain("You said", card.Shown, StringComparison.Ordinal);
    }

    private static async Task AskAroundAsync(TeamsTown town, TeamsMessage card)
    {
        await town.Chandra.SayAsync(town.Guild, "when is the next one?", Cancel);
        await town.SeesAsync(town.Chandra.Chat, "Tuesday, 10 March, 20:30–21:30");
        await town.Ben.SayAsync(town.Guild, "upcoming", Cancel, card.Thread);
        await town.SeesAsync(town.Ben.Chat, "Here’s what’s coming up");

        var hello = await town.SeesAsync(town.Guild, "Hello! I look after");
        var pressed = await town.Chandra.PressAsync(town.Guild, hello, "What can I do here?", Cancel);
        Assert.Equal("I’m answering you in our own chat.", (string?)pressed!["value"]);
        await town.SeesAsync(town.Chandra.Chat, "What you can do here");

        var file = await town.AskAsync(town.Ben, "calendar file", "BEGIN:VCALENDAR");
        Assert.Contains("SUMMARY:Lean Coffee", file.Shown, StringComparison.Ordinal);
    }

    private static async Task ChooseAZoneAsync(TeamsTown town)
    {
        var settings = await town.AskAsync(town.Greta, "einstellungen", "Europe/Berlin");
        var form = await OpenAsync(town.Greta, settings, "Meine Einstellungen");
        var found = await town.Greta.SearchAsync("manners.zones", "vienna", Cancel);
        Assert.Contains("Europe/Vienna", found!.ToJsonString(), StringComparison.Ordinal);

        Assert.Null(await SendOffAsync(town.Greta, form, "Speichern", ("Zeitzone", "Europe/Vienna")));
        await town.SeesAsync(town.Greta.Chat, "Gespeichert");
        await town.AskAsync(town.Greta, "einstellungen", "Europe/Vienna");
    }

    private static async Task MoveAsync(TeamsTown town, TeamsMessage card)
    {
        var form = await town.Ana.OpenAsync(town.Guild, card, "Move", Cancel);
        Assert.Equal("Move a gathering", form!.Title);
        var typed = new Dictionary<string, string> { ["Time"] = "17:00", ["A word to everybody"] = "Room taken" };
        Assert.Null(await town.Ana.SubmitAsync(town.Guild, form, "Move and tell", typed, Cancel));

        await town.SeesAsync(town.Ana.Chat, "Lean Coffee is now on");
        await town.SeesAsync(town.Guild, "Lean Coffee has changed. As it stands now");
        await town.MoveToAsync(3, 9, 8);
        await town.SeesAsync(town.Ben.Chat, "Tuesday, 10 March, 17:00–18:00");
    }

    private static async Task RemindAsync(TeamsTown town)
    {
        await town.MoveToAsync(3, 10, 15, 5);

        await town.SeesAsync(town.Ben.Chat, "A reminder, as you asked");
        Assert.Empty(town.Having(town.Greta.Chat, "Erinnerung an"));
    }

    private static async Task ChangeOthersAsync(TeamsTown town)
    {
        var rhythms = await town.AskAsync(town.Ana, "rhythms", "These are our rhythms");
        await town.Ana.PressAsync(town.Ana.Chat, rhythms, "Next ones", Cancel);
        var next = await town.SeesAsync(town.Ana.Chat, "The next gatherings of");
        var adding = await OpenAsync(town.Ana, next, "Add one");
        Assert.Null(await SendOffAsync(town.Ana, adding, "Add and announce", ("Day", "2026-03-12"), ("Time", "09:30")));
        await town.SeesAsync(town.Ana.Chat, "Added: Lean Coffee on Thursday, 12 March");
        await UntilAsync(() => town.Having(town.Guild, Card).Count == 2, () => "the added one to be announced");

        var added = town.Having(town.Guild, Card)[^1];
        await town.Ana.LookAsync(town.Guild, added, Cancel);
        var calling = await town.Ana.OpenAsync(town.Guild, added, "Call off", Cancel);
        var none = new Dictionary<string, string>();
        Assert.Null(await town.Ana.SubmitAsync(town.Guild, calling!, "Call off and tell", none, Cancel));
        await town.MoveToAsync(3, 10, 15, 6);
        await UntilAsync(() => !added.Shown.Contains("Maybe"), () => $"no buttons in {added.Shown}");
    }

    private static async Task ImportAsync(TeamsTown town)
    {
        var offer = await town.AskAsync(town.Ana, "import", "That takes a form.");
        var form = await OpenAsync(town.Ana, offer, "Import a calendar file");
        var refused = await SendOffAsync(town.Ana, form, "Look into it", ("Calendar file", ""));
        Assert.Contains("Please choose an .ics file.", refused!.Shown, StringComparison.Ordinal);

        var calendar = Encoding.UTF8.GetString(TeamCalendar.File.Buffer);
        Assert.Null(await SendOffAsync(town.Ana, refused, "Look into it", ("Calendar file", calendar)));
        var found = await town.SeesAsync(town.Ana.Chat, "Book Lunch: Every Monday at 12:00");
        await town.Ana.PressAsync(town.Ana.Chat, found, "Import these", Cancel);
        await town.SeesAsync(town.Ana.Chat, "I’m setting them up now.");
    }

    private static async Task RestAsync(TeamsTown town)
    {
        var rhythms = await town.AskAsync(town.Ana, "our rhythms", "These are our rhythms");
        await town.Ana.PressAsync(town.Ana.Chat, rhythms, "Pause", Cancel);
        await town.Ana.PressAsync(town.Ana.Chat, await town.SeesAsync(town.Ana.Chat, "rests now"), "Resume", Cancel);
        await town.SeesAsync(town.Ana.Chat, "goes on");
        var again = await town.AskAsync(town.Ana, "rhythms", "These are our rhythms");
        var ending = await OpenAsync(town.Ana, again, "End");
        Assert.Equal("End a rhythm", ending.Title);
        Assert.Null(await SendOffAsync(town.Ana, ending, "End it"));
        await town.SeesAsync(town.Ana.Chat, "has ended");
    }

    private static string Lines(string shown) => shown.Replace("\r", "", StringComparison.Ordinal);
}
