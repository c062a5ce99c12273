using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.WaysIn;
using CommunityBot.Slack.Wire.Inbound;
using static CommunityBot.Slack.Tests.Fake.Kit;

namespace CommunityBot.Slack.Tests.Fake;

/// <summary>What the fake sends and what it takes, against the types that Slack publishes (npm: @slack/types).</summary>
public sealed class OfficialTypesTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_that_the_fake_sends_has_the_published_type()
    {
        await using var slack = await AFakeSlack.StartAsync();
        await LiveAsync(slack);
        var events = slack
            .Bot.All.Where(heard => heard.Way == "events")
            .Select(heard => Completed(heard.Json["event"]!))
            .ToList();

        var said = await SlackOracle.CheckAsync([.. events.Select(one => (TypeOf(one), false, one))]);

        Assert.True(events.Select(TypeOf).Distinct().Count() > 15);
        var wrong = events.Zip(said).Where(one => one.Second.Length > 0).ToList();
        Assert.True(
            wrong.Count == 0,
            string.Join('\n', wrong.Select(one => $"{one.First.ToJsonString()}\n  {one.Second}"))
        );
    }

    [Fact]
    public async Task Every_event_that_our_manifest_asks_for_has_the_published_type_and_a_meaning_to_the_bot()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var installation = new SlackInstallation(
            slack.Server.Workspace.Id,
            slack.Server.Workspace.BotToken,
            slack.Server.Workspace.BotUser,
            App: null
        );

        await LiveAsync(slack);
        var meanings = slack
            .Bot.All.Where(heard => heard.Way == "events")
            .Select(heard => Json.Read(heard.Json.ToJsonString(), InboundJson.Default.EnvelopePayload)!)
            .Select(told =>
                (Name: NameOf(told.Event!), Is: SlackEventParser.Parse(told.EventId, told.Event!, installation))
            )
            .ToList();

        Assert.DoesNotContain(meanings, meaning => meaning.Is is Meaning.Malformed);
        var understood = meanings.Where(meaning => meaning.Is is not Meaning.Nothing).Select(meaning => meaning.Name);
        Assert.Empty(ManifestTests.Subscribed.Except(understood));
    }

    [Fact]
    public async Task The_fake_takes_blocks_where_the_published_types_do_and_refuses_where_they_refuse()
    {
        var mutants = OfficialSamples.All.SelectMany(OfficialSamples.Mutants).ToList();

        var types = await SlackOracle.CheckAsync([.. mutants.Select(one => ("KnownBlock", true, (JsonNode)one))]);

        Assert.True(mutants.Count > 100);
        var disagreements = mutants.Zip(types, Disagreement).OfType<string>().ToList();
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
    }

    private static string? Disagreement(JsonObject block, string types)
    {
        var findings = Validation.Message([block.DeepClone()]);
        var agree = findings.Count == 0 == (types.Length == 0);
        return agree || OfficialSamples.IsStricterInDocs(block)
            ? null
            : $"{block.ToJsonString()}\n  fake: {string.Join(", ", findings.Select(one => one.Text))}\n  types: {types}";
    }

    private static async Task LiveAsync(AFakeSlack slack)
    {
        var ben = await slack.Server.Workspace.JoinAsync("Ben");
        await slack.General.JoinAsync(ben);
        var said = await ben.SayAsync(slack.General.Id, $"<@{slack.Server.Workspace.BotUser}> help");
        await ben.SayAsync(slack.General.Id, "more", said.Ts);
        await ben.EditAsync(said, "help!");
        await slack.Ana.ReactAsync(said, "wave");
        await slack.Ana.ReactAsync(said, "wave");
        await ben.DeleteAsync(said);
        await ben.SayAsync(ben.DirectMessage, "hello");
        await slack.PostAsync([Section("from the bot")]);
        await ben.OpenHomeAsync();
        await slack.Client.CallAsync("views.publish", Home(ben.Id));
        await ben.OpenHomeAsync();
        await ben.OpenMessagesAsync();
        await slack.General.LeaveAsync(ben);
        await slack.General.RenameAsync("all");
        await slack.General.ArchiveAsync(slack.Ana);
        await slack.General.UnarchiveAsync(slack.Ana);
        var closed = slack.Server.Workspace.AddChannel("closed", isPrivate: true, withBot: true, slack.Ana);
        await closed.RenameAsync("shut");
        await closed.ArchiveAsync(slack.Ana);
        await closed.UnarchiveAsync(slack.Ana);
        await closed.RemoveBotAsync(slack.Ana);
        var shed = slack.Server.Workspace.AddChannel("shed", isPrivate: true, withBot: true, slack.Ana);
        await shed.DeleteAsync(slack.Ana);
        await ben.ChangeProfileAsync(new() { Zone = "America/Lima" });
        await slack.General.RemoveBotAsync(slack.Ana);
        await slack.General.DeleteAsync(slack.Ana);
        await slack.Server.Workspace.UninstallAsync();
        await slack.Server.QuietAsync(Now);
    }

    private static string NameOf(EventPayload told) =>
        told is { Type: "message", ChannelType: { } kind } ? $"message.{kind}" : told.Type!;

    private static JsonObject Home(string user) =>
        new()
        {
            ["user_id"] = user,
            ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray(Section("Home")) },
        };

    /// <summary>The types want in a message within an event what stands around it; Slack's own examples don't have it there.</summary>
    private static JsonObject Completed(JsonNode told)
    {
        var completed = told.AsObject();
        foreach (var inner in new[] { completed["message"], completed["previous_message"] }.OfType<JsonObject>())
        foreach (var name in (ReadOnlySpan<string>)["channel", "channel_type", "event_ts"])
            inner[name] = completed[name]!.DeepClone();
        return completed;
    }

    /// <summary>app_mention is AppMentionEvent, and so on; messages have a type by their subtype.</summary>
    private static string TypeOf(JsonNode told) =>
        (told["type"]!.ToString(), told["subtype"]?.ToString()) switch
        {
            ("message", null) => "GenericMessageEvent",
            ("message", "message_changed") => "MessageChangedEvent",
            ("message", "message_deleted") => "MessageDeletedEvent",
            var (type, _) =>
                $"{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(type).Replace("_", "", StringComparison.Ordinal)}Event",
        };
}
