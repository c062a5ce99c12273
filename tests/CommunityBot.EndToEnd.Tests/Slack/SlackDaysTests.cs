using CommunityBot.FakeSlack.People;
using static CommunityBot.EndToEnd.Tests.Slack.SlackTown;

namespace CommunityBot.EndToEnd.Tests.Slack;

/// <summary>Other days of a community in Slack: how much people hear, two who coordinate, a gathering called off, thanks.</summary>
public sealed class SlackDaysTests
{
    private static readonly Dictionary<string, string> AsItIs = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_decides_how_much_they_hear_and_in_which_language()
    {
        await using var town = await WithGuildAsync(bySockets: false);
        var (chandra, alone) = (town.Chandra, town.Chandra.DirectMessage);

        await chandra.SayAsync(alone, "snooze 3 days");
        await SeesAsync(chandra, alone, "You won't hear from me until Thursday, 5 March");
        await chandra.SayAsync(alone, "stop");
        await PressAsync(chandra, await SeesAsync(chandra, alone, "I won't write to you any more"), "Resume");
        await SeesAsync(chandra, alone, "Good to be back.");

        await chandra.SayAsync(alone, "settings");
        await PressAsync(chandra, await SeesAsync(chandra, alone, "How I write to you"), "My settings");
        await UntilAsync(() => chandra.Modal is not null, "Chandra's settings");
        var german = new Dictionary<string, string> { ["Language"] = "Deutsch" };
        Assert.IsType<Submission.Closed>(await chandra.SubmitAsync(german, Cancel));
        await SeesAsync(chandra, alone, "Gespeichert: So schreibe ich dir ab jetzt");
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_keeps_what_they_typed()
    {
        await using var town = await WithGuildAsync(bySockets: false);
        await SlackStoryTests.SetUpAsync(town);
        await AppointAsync(town, "Ben");
        await EditAsync(town, town.Ana);
        await EditAsync(town, town.Ben);

        var first = new Dictionary<string, string> { ["What it is for"] = "Ana was first." };
        Assert.IsType<Submission.Replaced>(await town.Ana.SubmitAsync(first, Cancel));
        Assert.IsType<Submission.Closed>(await town.Ana.SubmitAsync(AsItIs, Cancel));
        var second = new Dictionary<string, string> { ["What it is for"] = "Ben was second." };
        await town.Ben.SubmitAsync(second, Cancel);

        await UntilAsync(
            () => town.Ben.Modal!.Shown.Contains("Somebody changed this rhythm while you were writing."),
            () => $"a word of the change in {town.Ben.Modal?.Shown}"
        );
        Assert.Contains("Ben was second.", town.Ben.Modal!.Values.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_took_place_is_thanked_for_and_what_is_called_off_is_told_to_those_who_meant_to_come()
    {
        await using var town = await WithGuildAsync(bySockets: false);
        await SlackStoryTests.SetUpAsync(town);
        await town.MoveToAsync(3, 8, 16);
        await PressAsync(town.Ben, await SeesAsync(town.Ben, town.Guild.Id, SlackStoryTests.Card), "I’m coming");
        await town.MoveToAsync(3, 11, 9);
        await SeesAsync(town.Ben, town.Guild.Id, "Thank you to everybody who was at Lean Coffee!");

        await town.MoveToAsync(3, 15, 16);
        await PressAsync(town.Ben, await SeesAsync(town.Ben, town.Guild.Id, "Will you be the first?"), "I’m coming");
        await town.CommandAsync(town.Ana, "rhythms");
        await PressAsync(town.Ana, await SeesAsync(town.Ana, town.Guild.Id, "These are our rhythms"), "Next ones");
        await PressAsync(town.Ana, await SeesAsync(town.Ana, town.Guild.Id, "The next gatherings of"), "Call off");
        await town.SeesModalAsync(town.Ana, "Call a gathering off");
        Assert.IsType<Submission.Closed>(await town.Ana.SubmitAsync(AsItIs, Cancel));

        await SeesAsync(town.Chandra, town.Guild.Id, "is called off.");
        await town.MoveToAsync(3, 16, 9);
        await SeesAsync(town.Ben, town.Ben.DirectMessage, "17 March");
    }

    private static async Task AppointAsync(SlackTown town, string name)
    {
        await town.CommandAsync(town.Ana, "coordinators");
        await PressAsync(town.Ana, await SeesAsync(town.Ana, town.Guild.Id, "Coordinating"), "Add a coordinator");
        await town.SeesModalAsync(town.Ana, "Add a coordinator");
        var chosen = new Dictionary<string, string> { ["Who coordinates too?"] = name };
        Assert.IsType<Submission.Closed>(await town.Ana.SubmitAsync(chosen, Cancel));
        await SeesAsync(town.Ana, town.Guild.Id, "coordinates this community now, too.");
    }

    private static async Task EditAsync(SlackTown town, SlackPerson who)
    {
        await town.CommandAsync(who, "rhythms");
        await PressAsync(who, await SeesAsync(who, town.Guild.Id, "These are our rhythms"), "Edit");
        await town.SeesModalAsync(who, "Edit the rhythm");
    }
}
