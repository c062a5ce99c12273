using System.Net.WebSockets;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack.Sockets;

/// <summary>Asks Slack where to connect, each time anew: an address is good once. https://docs.slack.dev/reference/methods/apps.connections.open</summary>
internal sealed class SocketGate(SlackTransport transport, IOptions<SlackOptions> options)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>An open connection, or why there is none.</summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time.</exception>
    /// <exception cref="WebSocketException">The connection failed.</exception>
    public async Task<SlackAnswer<ClientWebSocket>> OpenAsync(CancellationToken cancellationToken)
    {
        var answer = await transport.CallAsync(
            SlackMethods.OpenConnection,
            options.Value.AppToken ?? "",
            new NothingRequest(),
            cancellationToken
        );

        return answer switch
        {
            SlackAnswer<OpenConnectionPayload>.Ok { Body.Url: { } url } when IsSocket(url) =>
                new SlackAnswer<ClientWebSocket>.Ok(await ConnectAsync(url, cancellationToken)),
            SlackAnswer<OpenConnectionPayload>.Failed failed => new SlackAnswer<ClientWebSocket>.Failed(failed.Code),
            SlackAnswer<OpenConnectionPayload>.Limited limited => new SlackAnswer<ClientWebSocket>.Limited(
                limited.Wait
            ),
            _ => new SlackAnswer<ClientWebSocket>.Failed("no_url"),
        };
    }

    // Without TLS only to another server in Slack's place, which is on loopback.
    private bool IsSocket(Uri url) =>
        url.Scheme == Uri.UriSchemeWss
        || (url.Scheme == Uri.UriSchemeWs && options.Value.ApiBaseUrl.Scheme == Uri.UriSchemeHttp);

    private static async Task<ClientWebSocket> ConnectAsync(Uri url, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            // A ping of ours that isn't answered in that time ends the connection: half-open ones never end by themselves.
            socket.Options.KeepAliveInterval = Silence;
            socket.Options.KeepAliveTimeout = Silence;
            await socket.ConnectAsync(url, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
