using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Slack.Tests.Fake.Kit;

namespace CommunityBot.Slack.Tests.Fake;

public sealed class FakeHookTests : IDisposable
{
    private readonly HttpClient _http = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_response_url_works_five_times()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var url = await PressAsync(slack);

        for (var use = 0; use < 5; use++)
            Assert.Equal((HttpStatusCode.OK, "ok"), await SendAsync(url, new { text = "only for you" }));

        Assert.Equal((HttpStatusCode.NotFound, "used_url"), await SendAsync(url, new { text = "x" }));
        Assert.Equal(5, slack.Ana.Reads(slack.General.Id).Count(message => message.IsEphemeral));
    }

    [Fact]
    public async Task A_response_url_works_for_thirty_minutes()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var slack = await AFakeSlack.StartAsync(new() { Clock = clock });
        var url = await PressAsync(slack);

        clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal((HttpStatusCode.NotFound, "expired_url"), await SendAsync(url, new { text = "x" }));
    }

    [Fact]
    public async Task The_original_is_replaced_and_then_deleted()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var url = await PressAsync(slack);

        await SendAsync(url, new { text = "Pressed", replace_original = true });
        Assert.Equal("Pressed", Assert.Single(slack.Ana.Reads(slack.General.Id)).Text);

        await SendAsync(url, new { delete_original = true });
        Assert.Empty(slack.Ana.Reads(slack.General.Id));
    }

    [Fact]
    public async Task An_ephemeral_message_is_seen_by_one_and_changed_by_its_response_url_alone()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var ben = slack.Server.Workspace.AddPerson("Ben");
        var message = new System.Text.Json.Nodes.JsonObject
        {
            ["channel"] = slack.General.Id,
            ["user"] = slack.Ana.Id,
            ["text"] = "psst",
            ["blocks"] = new System.Text.Json.Nodes.JsonArray(Actions(Button("go"))),
        };
        var ts = (await slack.Client.CallAsync("chat.postEphemeral", message))["message_ts"]!.ToString();
        message["user"] = ben.Id;
        var refused = await slack.Client.CallAsync("chat.postEphemeral", message);
        var update = await slack.Client.CallAsync(
            "chat.update",
            new()
            {
                ["channel"] = slack.General.Id,
                ["ts"] = ts,
                ["text"] = "x",
            }
        );

        await slack.Ana.PressAsync(slack.Ana.Reads(slack.General.Id)[0], "go", Now);
        await SendAsync(Url(slack), new { text = "done", replace_original = true });

        Assert.Equal("user_not_in_channel", refused["error"]!.ToString());
        Assert.Equal("message_not_found", update["error"]!.ToString());
        Assert.Null(slack.Bot.All.Last().Json["message"]);
        Assert.Equal("done", Assert.Single(slack.Ana.Reads(slack.General.Id)).Text);
        Assert.Empty(ben.Reads(slack.General.Id));
    }

    private static async Task<Uri> PressAsync(AFakeSlack slack)
    {
        var message = await slack.PostAsync([Actions(Button("go"))]);
        await slack.Ana.PressAsync(message, "go", Now);
        return Url(slack);
    }

    private static Uri Url(AFakeSlack slack) =>
        new(slack.Bot.All.Last(heard => heard.Way == "interactivity").Json["response_url"]!.ToString());

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(Uri url, object body)
    {
        using var response = await _http.PostAsJsonAsync(url, body, Now);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Now));
    }
}
