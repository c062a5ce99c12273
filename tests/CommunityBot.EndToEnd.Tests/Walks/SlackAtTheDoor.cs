using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>Slack as far as an installation goes: it sends the browser back at once, and gives a token for the code.</summary>
internal sealed class SlackAtTheDoor : IAsyncDisposable
{
    private const string Token = """
        {"ok":true,"access_token":"xoxb-1","token_type":"bot","scope":"chat:write","bot_user_id":"U0","app_id":"A1",
         "team":{"id":"T1","name":"Weavers & Spinners"},"enterprise":null,"is_enterprise_install":false}
        """;

    private readonly HttpListener _listener = new();
    private readonly Task _answering;

    public SlackAtTheDoor()
    {
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _answering = AnswerAsync();
    }

    public Uri Address { get; }

    /// <summary>Where the browser is sent back to.</summary>
    public Uri? Bot { get; set; }

    /// <summary>What it is sent back with.</summary>
    public string Back { get; set; } = "code=c1";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _answering;
        _listener.Close();
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
                Answer(await _listener.GetContextAsync());
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        if (context.Request.Url!.AbsolutePath is "/oauth/v2/authorize")
        {
            var state = Uri.EscapeDataString(context.Request.QueryString["state"]!);
            context.Response.Redirect(new Uri(Bot!, $"/slack/oauth?{Back}&state={state}").AbsoluteUri);
        }
        else
        {
            context.Response.ContentType = "application/json";
            context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(Token));
        }

        context.Response.Close();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
