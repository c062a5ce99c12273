using System.Text.Json;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Slack.Tests.WaysIn;

public sealed class SubmissionTests
{
    private static readonly Reader English = Reader.Of("en", "UTC");
    private static readonly Phrase Words = new Phrase.Verbatim("Name");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_comes_back_with_its_context_its_values_and_where_it_was_opened()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.InteractAsync(Payloads.Submission);

        var taken = slack.Inbox.Only;
        var submitted = Assert.IsType<InboundContent.Submitted>(taken.Content);
        Assert.Equal(
            ("rhythms.edit", "context of the form", "1700000000.000100"),
            (submitted.Form, submitted.Context, submitted.Message)
        );
        Assert.Equal(("Guild", "open-house"), (submitted.Values["name"], submitted.Values["type"]));
        Assert.Equal(["MO", "TU"], submitted.Values.All("days"));
        Assert.Equal(("2026-03-02", ""), (submitted.Values["date"], submitted.Values["place"]));
        Assert.Equal(new Place("slack", "T0A", "C1") { Thread = "1699999999.000100" }, taken.In);
        Assert.Equal("https://hooks.slack.com/actions/T0A/1/xyz", taken.ReturnTo);
    }

    [Fact]
    public async Task A_form_that_is_done_closes() =>
        Assert.Equal("", await AnswerAsync(new Reaction.Nothing(), Payloads.Submission));

    [Fact]
    public async Task Forms_that_lie_upon_one_another_all_close() =>
        Assert.Equal(
            """{"response_action":"clear"}""",
            await AnswerAsync(
                new Reaction.Nothing(),
                Payloads.Submission.Replace("\"previous_view_id\":null", "\"previous_view_id\":\"V0\"")
            )
        );

    [Fact]
    public async Task What_is_to_be_mended_stands_at_its_input_or_at_the_first()
    {
        var answer = await AnswerAsync(
            new Reaction.Mend(
                [
                    new("date", new Phrase.Verbatim("Not in the past.")),
                    new("gone", new Phrase.Verbatim("Something else.")),
                ],
                English
            ),
            Payloads.Submission
        );

        Assert.Equal(
            """{"response_action":"errors","errors":{"date#19c":"Not in the past.","name#19c":"Something else."}}""",
            answer
        );
    }

    [Fact]
    public async Task The_next_form_takes_the_place_of_the_first()
    {
        var form = new Form("rhythms.confirm", Words, [], Words, "draft");

        using var answer = JsonDocument.Parse(await AnswerAsync(new Reaction.Show(form, English), Payloads.Submission));

        Assert.Equal("update", answer.RootElement.GetProperty("response_action").GetString());
        var view = answer.RootElement.GetProperty("view");
        Assert.Equal(
            ("modal", "rhythms.confirm"),
            (view.GetProperty("type").GetString(), view.GetProperty("callback_id").GetString())
        );
        Assert.Contains("1700000000.000100", view.GetProperty("private_metadata").GetString());
    }

    [Fact]
    public async Task What_is_said_lies_over_the_form_which_stays()
    {
        var answer = await AnswerAsync(
            new Reaction.Say(Message.Of(new Phrase.Verbatim("Changed meanwhile.")), English),
            Payloads.Submission
        );

        Assert.StartsWith("""{"response_action":"push","view":{"type":"modal",""", answer);
        Assert.Contains("Changed meanwhile.", answer);
    }

    [Fact]
    public async Task A_form_that_is_sent_off_again_is_another_event()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.InteractAsync(Payloads.Submission);
        await slack.InteractAsync(Payloads.Submission.Replace("1.2.a", "1.3.b"));

        Assert.Equal(2, slack.Inbox.Taken.Select(taken => taken.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_text_of_a_file_takes_the_place_of_its_id()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.InteractAsync(Payloads.FileSubmission);

        var submitted = Assert.IsType<InboundContent.Submitted>(slack.Inbox.Only.Content);
        Assert.Equal("BEGIN:VCALENDAR", submitted.Values["file"]);
    }

    [Theory]
    [InlineData("123", null)]
    [InlineData("200001", "BEGIN:VCALENDAR")]
    public async Task A_file_that_cant_be_read_or_is_too_long_is_told_at_its_input(string size, string? text)
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Workspace.FileText = text;

        var answer = await slack.InteractAsync(Payloads.FileSubmission.Replace("\"size\":123", $"\"size\":{size}"));

        Assert.StartsWith(
            """{"response_action":"errors","errors":{"file#19c":"I""",
            await answer.Content.ReadAsStringAsync(Cancel)
        );
        Assert.Empty(slack.Inbox.Taken);
    }

    private static async Task<string> AnswerAsync(Reaction reaction, string submission)
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => Task.FromResult(reaction);

        var answer = await slack.InteractAsync(submission);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
