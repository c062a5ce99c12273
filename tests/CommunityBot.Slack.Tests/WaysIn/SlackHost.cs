using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>The adapter's endpoints on a real server, with everything behind them recorded.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string OldSecret = "an older one";

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private SlackHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        Behind.AddTo(builder.Services);
        builder.Services.AddSingleton(
            Options.Create(new SlackOptions { SigningSecret = Secret, PreviousSigningSecret = OldSecret })
        );
        _app = builder.Build();
        SlackEndpoints.Map(_app);
        _client = new HttpClient(
            new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 },
            disposeHandler: true
        );
    }

    public Recorded Behind { get; } = new();

    public FakeTimeProvider Clock => Behind.Clock;

    public RecordingInbox Inbox => Behind.Inbox;

    public RecordingApi Api => Behind.Api;

    public RecordingPlatform Platform => Behind.Platform;

    public Workspace Workspace => Behind.Workspace;

    public static async Task<SlackHost> StartAsync()
    {
        var host = new SlackHost();
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        host._client.BaseAddress = new Uri(host._app.Urls.First());
        return host;
    }

    /// <summary>Sends a body as Slack does, signed now.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, byte[] body, string type = "application/json") =>
        SendAsync(path, body, type, Now, Secret);

    public async Task<HttpResponseMessage> SendAsync(
        string path,
        byte[] body,
        string type,
        long timestamp,
        string secret
    )
    {
        using var request = RequestOf(path, body, type);
        SignRequest(request, body, timestamp, secret);
        return await SendAsync(request);
    }

    public static void SignRequest(HttpRequestMessage request, byte[] body, long timestamp, string secret = Secret)
    {
        var moment = timestamp.ToString(CultureInfo.InvariantCulture);
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", moment);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", Sign(body, moment, secret));
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        _client.SendAsync(request, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> EventAsync(string envelope) =>
        SendAsync("/slack/events", Encoding.UTF8.GetBytes(envelope));

    public Task<HttpResponseMessage> InteractAsync(string payload, string path = "/slack/interactivity") =>
        FormAsync(path, ("payload", payload));

    public async Task<HttpResponseMessage> FormAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        var body = await form.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return await SendAsync(path, body, "application/x-www-form-urlencoded");
    }

    public long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    public static HttpRequestMessage RequestOf(string path, byte[] body, string type = "application/json") =>
        new(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } },
        };

    public static string Sign(byte[] body, string timestamp, string secret)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        return $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
