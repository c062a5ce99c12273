using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Files;
using CommunityBot.Slack.People;
using CommunityBot.Slack.Tests.Fake;
using CommunityBot.Slack.Tests.WaysIn;
using CommunityBot.Slack.WebApi;

namespace CommunityBot.Slack.Tests.WebApi;

/// <summary>What we say to Slack, as it arrives there, against the types that its own clients take (npm: @slack/web-api, @slack/bolt).</summary>
public sealed class OfficialArgumentsTests
{
    private static readonly string[] Whole = ["limit", "length"];

    private static readonly Form Form = new(
        "rhythms.edit",
        new Phrase.Verbatim("New rhythm"),
        [new Input.Text("name", new Phrase.Verbatim("Name"), 80)],
        new Phrase.Verbatim("Save"),
        "context"
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_method_is_called_with_arguments_of_the_type_that_its_official_client_takes()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        await LiveAsync(slack);
        var calls = slack
            .Slack.Calls.Where(call => call.Path.StartsWith("/api/", StringComparison.Ordinal))
            .Select(call => (call.Method, Arguments: ArgumentsOf(call)))
            .Concat(await ShowFormsAsync())
            .ToList();

        var said = await SlackOracle.CheckAsync([.. calls.Select(call => (TypeOf(call.Method), true, call.Arguments))]);

        Assert.Equal(Methods().Order(), calls.Select(call => call.Method).Distinct().Order());
        Assert.Empty(calls.Zip(said).Where(one => one.Second.Length > 0).Select(one => $"{one.First}\n{one.Second}"));
    }

    [Fact]
    public async Task Every_answer_to_a_form_is_of_the_type_that_bolt_answers_with()
    {
        await using var slack = await SlackHost.StartAsync();
        var update = await AnswerAsync(slack, new Reaction.Show(Form, SlackUnderTest.English));
        var push = await AnswerAsync(slack, new Reaction.Say(SlackUnderTest.Saying("No."), SlackUnderTest.English));
        var wrong = new InputError("name", new Phrase.Verbatim("Too long."));
        var errors = await AnswerAsync(slack, new Reaction.Mend([wrong], SlackUnderTest.English));

        var said = await SlackOracle.CheckAsync([
            ("Bolt.ViewUpdateResponseAction", true, update),
            ("Bolt.ViewPushResponseAction", true, push),
            ("Bolt.ViewErrorsResponseAction", true, errors),
            ("Bolt.ViewErrorsResponseAction", true, update),
        ]);

        Assert.Equal(["", "", ""], said.Take(3));
        Assert.NotEqual("", said[3]);
    }

    private static async Task LiveAsync(SlackUnderTest slack)
    {
        Answer(slack);
        var there = SlackUnderTest.Channel with { Thread = "1700000000.000100" };
        await slack.SendAsync(SlackUnderTest.ToChannel("k1"));
        await slack.SendAsync(SlackUnderTest.ToChannel("k2") with { To = new Audience.Channel(there) });
        await slack.SendAsync(SlackUnderTest.ToAna("k3"));
        await slack.SendAsync(SlackUnderTest.ToAna("k4") with { MayHaveArrived = true });
        await slack.SendAsync(
            SlackUnderTest.ToChannel("k5") with
            {
                To = new Audience.Channel(there),
                MayHaveArrived = true,
            }
        );
        await slack.SendAsync(SlackUnderTest.ToAnaThere("k6"));
        var sent = new MessageRef(SlackUnderTest.Channel, "1700000000.000001");
        await slack.Platform.RedrawAsync(sent, SlackUnderTest.Saying("Now"), SlackUnderTest.English, Cancel);
        await slack
            .Get<IHome>()
            .ShowAsync(SlackUnderTest.Ana, SlackUnderTest.Saying("Home"), SlackUnderTest.English, Cancel);
        await UploadAsync(slack);
        await slack.Get<ISlackFiles>().DownloadTextAsync("T1", "F1", 100, Cancel);
        await LookAroundAsync(slack);
    }

    private static async Task UploadAsync(SlackUnderTest slack)
    {
        var upload = new Upload("week.ics", "BEGIN"u8.ToArray()) { Alt = "A week" };
        await slack.Get<SlackUploads>().UploadAsync("T1", upload, Cancel);
        var shown = upload with { Channel = "C1", Thread = "1.1", Comment = "Here" };
        await slack.Get<SlackUploads>().UploadAsync("T1", shown, Cancel);
    }

    private static async Task LookAroundAsync(SlackUnderTest slack)
    {
        await slack.Get<ISlackDirectory>().FindAsync("T1", "UANA", Cancel);
        await slack.Get<ISlackDirectory>().FindChannelAsync("T1", "C1", Cancel);
        await slack.Get<IRosters>().BeginAsync("T1", "C1", Cancel);
        var roster = Assert.Single(await slack.Get<Rosters>().OfAsync("T1", Cancel));
        await slack.Get<RosterReader>().TakePageAsync(roster, Cancel);
    }

    private static void Answer(SlackUnderTest slack)
    {
        var members = string.Join(',', Enumerable.Range(0, 90).Select(number => $"\"U{number}\""));
        var people = string.Join(',', Enumerable.Range(0, 90).Select(number => $"{{\"id\":\"U{number}\"}}"));
        var upload = new Uri(slack.Slack.Address, "upload/1");
        slack.Slack.On("conversations.members", $$"""{"ok":true,"members":[{{members}}]}""");
        slack.Slack.On("users.list", $$"""{"ok":true,"members":[{{people}}]}""");
        slack.Slack.On("conversations.info", """{"ok":true,"channel":{"id":"C1","name":"weaving"} }""");
        slack.Slack.On("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{upload}}","file_id":"F9"}""");
        slack.Slack.On("/upload/1", "OK - 5");
        slack.Slack.On("files.completeUploadExternal", """{"ok":true,"files":[{"id":"F9"}]}""");
    }

    /// <summary>A form opened from a message, put in the place of another, and a word over one.</summary>
    private static async Task<IEnumerable<(string Method, JsonNode Arguments)>> ShowFormsAsync()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => Task.FromResult<Reaction>(new Reaction.Show(Form, SlackUnderTest.English));
        await slack.InteractAsync(Payloads.ButtonInMessage);
        await slack.InteractAsync(Payloads.ButtonInModal);
        var say = new Reaction.Say(SlackUnderTest.Saying("No."), SlackUnderTest.English);
        slack.Inbox.Answer = _ => Task.FromResult<Reaction>(say);
        await slack.InteractAsync(Payloads.ButtonInModal.Replace("1700000000.111", "1700000000.112"));

        return slack.Api.Calls.Select(call => (call.Method, JsonNode.Parse(call.Arguments.GetRawText())!));
    }

    private static async Task<JsonNode> AnswerAsync(SlackHost slack, Reaction reaction)
    {
        slack.Inbox.Answer = _ => Task.FromResult(reaction);
        using var answer = await slack.InteractAsync(Payloads.Submission);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
    }

    /// <summary>A form carries everything as text; a client would have written it as what it is.</summary>
    private static JsonNode ArgumentsOf(SlackCall call)
    {
        if (call.ContentType.StartsWith("application/json", StringComparison.Ordinal))
            return JsonNode.Parse(call.Body)!;

        var fields = System.Web.HttpUtility.ParseQueryString(call.Text);
        return new JsonObject(
            fields
                .AllKeys.OfType<string>()
                .Select(name => KeyValuePair.Create(NameOf(name), (JsonNode?)ValueOf(name, fields[name]!)))
        );
    }

    // Slack's page of files.getUploadURLExternal calls it so, and its types otherwise: the page is right.
    private static string NameOf(string argument) => argument is "alt_txt" ? "alt_text" : argument;

    private static JsonNode ValueOf(string name, string written) =>
        written switch
        {
            _ when Whole.Contains(name) => int.Parse(written, CultureInfo.InvariantCulture),
            "true" => true,
            "false" => false,
            ['[', ..] => JsonNode.Parse(written)!,
            _ => written,
        };

    /// <summary>chat.postMessage takes ChatPostMessageArguments, and so on.</summary>
    private static string TypeOf(string method) =>
        $"WebApi.{string.Concat(method.Split('.').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}"))}Arguments";

    /// <summary>All that we call, without the one that has no arguments.</summary>
    private static IEnumerable<string> Methods() =>
        typeof(SlackMethods)
            .GetFields()
            .Select(field => field.GetValue(null)!)
            .Select(method => (string)method.GetType().GetProperty("Name")!.GetValue(method)!)
            .Except(["apps.connections.open"]);
}
