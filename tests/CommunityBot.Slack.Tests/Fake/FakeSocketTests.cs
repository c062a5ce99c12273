using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack;
using NodaTime;

namespace CommunityBot.Slack.Tests.Fake;

public sealed class FakeSocketTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static FakeSlackOptions Sockets =>
        new()
        {
            SocketMode = true,
            AckLimit = Duration.FromMilliseconds(200),
            Retries = [Duration.Zero],
        };

    [Fact]
    public async Task A_ticket_opens_one_socket()
    {
        await using var slack = await AFakeSlack.StartAsync(Sockets);
        var url = await TicketAsync(slack);
        using var first = await OpenAsync(url);

        Assert.Equal("hello", (await ReadAsync(first))["type"]!.ToString());
        await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync(url));
    }

    [Fact]
    public async Task Envelopes_go_to_the_sockets_in_turn_and_come_again_when_they_are_not_acknowledged()
    {
        await using var slack = await AFakeSlack.StartAsync(Sockets);
        using var one = await OpenAsync(await TicketAsync(slack));
        await ReadAsync(one);
        using var other = await OpenAsync(await TicketAsync(slack));
        await ReadAsync(other);

        await slack.Ana.SayAsync(slack.General.Id, "hi");
        var first = await ReadAsync(one);
        var second = await ReadAsync(other);

        Assert.Equal(0, first["retry_attempt"]!.GetValue<int>());
        Assert.Equal(1, second["retry_attempt"]!.GetValue<int>());
        Assert.Equal("timeout", second["retry_reason"]!.ToString());
        Assert.NotEqual(first["envelope_id"]!.ToString(), second["envelope_id"]!.ToString());
        Assert.Equal(first["payload"]!["event_id"]!.ToString(), second["payload"]!["event_id"]!.ToString());
    }

    [Fact]
    public async Task The_eleventh_socket_is_too_many()
    {
        await using var slack = await AFakeSlack.StartAsync(Sockets);
        var sockets = new List<ClientWebSocket>();
        for (var socket = 0; socket < 11; socket++)
            sockets.Add(await OpenAsync(await TicketAsync(slack)));

        // Which of them came last, the server decides.
        var heard = await Task.WhenAll(sockets.Select(ReadAsync));
        Assert.Equal(10, heard.Count(frame => frame["type"]!.ToString() == "hello"));
        Assert.Single(heard, frame => frame["reason"]?.ToString() == "too_many_websockets");
        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_socket_that_is_told_to_go_gets_nothing_more()
    {
        await using var slack = await AFakeSlack.StartAsync(Sockets);
        using var socket = await OpenAsync(await TicketAsync(slack));
        await ReadAsync(socket);

        await slack.Server.DisconnectAsync("refresh_requested", Now);
        await slack.Ana.SayAsync(slack.General.Id, "hi");

        Assert.Equal("refresh_requested", (await ReadAsync(socket))["reason"]!.ToString());
        Assert.All(slack.Server.Deliveries, delivery => Assert.False(delivery.Outcome.IsTaken));
    }

    private static async Task<Uri> TicketAsync(AFakeSlack slack)
    {
        using var app = new AClient(slack.Server.Address, slack.Server.Options.AppToken);
        return new((await app.CallAsync("apps.connections.open", []))["url"]!.ToString());
    }

    private static async Task<ClientWebSocket> OpenAsync(Uri url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(url, Now);
        return socket;
    }

    private static async Task<JsonObject> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer.AsMemory(), Now);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, read.Count))!.AsObject();
    }
}
