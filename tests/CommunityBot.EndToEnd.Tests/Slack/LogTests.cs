namespace CommunityBot.EndToEnd.Tests.Slack;

/// <summary>What the bot logs of a whole life, at its most talkative: ids, counts and kinds, and nothing else.</summary>
public sealed class LogTests
{
    private const string SaidToBot = "please tell nobody about the purple submarine";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_secret_no_name_and_no_word_of_anybody_is_ever_logged(bool bySockets)
    {
        await using var town = await SlackTown.WithGuildAsync(bySockets);
        await LiveAsync(town);
        // What the platform refuses and what fails is logged, too.
        await town.KillBotAsync();
        var log = town.Log;

        Assert.Contains("Now listening on", log, StringComparison.Ordinal);
        Assert.All(
            [
                town.Slack.Workspace.BotToken,
                town.Slack.Options.AppToken,
                town.Slack.Options.SigningSecret,
                "purple submarine",
                "Chandra",
                "Greta",
                "Shall I forget",
            ],
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal)
        );
    }

    private static async Task LiveAsync(SlackTown town)
    {
        await town.CommandAsync(town.Chandra, SaidToBot);
        await SlackTown.SeesAsync(town.Chandra, town.Guild.Id, "I didn't understand that");
        await town.CommandAsync(town.Chandra, "my data");
        await SlackTown.SeesAsync(town.Chandra, town.Guild.Id, "It comes as a file");
        await town.CommandAsync(town.Chandra, "forget me");
        var asked = await SlackTown.SeesAsync(town.Chandra, town.Guild.Id, "Shall I forget you");
        await SlackTown.PressAsync(town.Chandra, asked, "Forget me");
        await SlackTown.SeesAsync(town.Chandra, town.Guild.Id, "I'm forgetting you now");
    }
}
