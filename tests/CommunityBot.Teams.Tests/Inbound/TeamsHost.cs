using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.People;
using CommunityBot.Teams.Tests.Trust;
using CommunityBot.Teams.Trust;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Teams.Tests.Inbound;

/// <summary>The adapter's endpoint on a real server, an issuer beside it, and everything behind it recorded.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly WebApplication _app;
    private readonly SqliteTable _table;
    private readonly HttpClient _client = new();

    private TeamsHost(LocalIssuer issuer, SqliteTable table, TeamsOptions options, string environment)
    {
        Issuer = issuer;
        _table = table;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        AddTo(builder.Services, options);
        _app = builder.Build();
        _app.Use(NoteFaultsAsync);
        TeamsEndpoints.Map(_app);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    public LocalIssuer Issuer { get; }

    public RecordingInbox Inbox { get; } = new();

    public RecordingPlatform Platform { get; } = new();

    public Tenant Tenant { get; } = new();

    /// <summary>What went wrong on our side.</summary>
    public ConcurrentQueue<Exception> Faults { get; } = new();

    /// <summary>A token that is good.</summary>
    public TestToken Token => new(LocalIssuer.Name, Issuer.Key.Credentials, Clock.GetUtcNow().UtcDateTime);

    public static async Task<TeamsHost> StartAsync(TeamsOptions? options = null, string environment = "Production")
    {
        var cancel = TestContext.Current.CancellationToken;
        var host = new TeamsHost(
            await LocalIssuer.StartAsync(),
            await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, cancel),
            options ?? new TeamsOptions { AppId = Activities.AppId },
            environment
        );
        await host._app.StartAsync(cancel);
        host._client.BaseAddress = new Uri(host._app.Urls.First());
        return host;
    }

    /// <summary>Sends an activity as Teams does.</summary>
    public Task<HttpResponseMessage> SendAsync(JsonObject activity) => SendAsync(activity, Token.Sign());

    public Task<HttpResponseMessage> SendAsync(JsonObject activity, string? token) =>
        SendAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), token);

    public async Task<HttpResponseMessage> SendAsync(
        byte[] body,
        string? token,
        Action<HttpRequestMessage>? otherwise = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsEndpoints.Path)
        {
            Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            },
        };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        otherwise?.Invoke(request);

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends what no client would; the first line of the answer.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var connection = new TcpClient();
        await connection.ConnectAsync(_client.BaseAddress!.Host, _client.BaseAddress.Port, cancel);
        var bytes = Encoding.ASCII.GetBytes(request.ReplaceLineEndings("\r\n"));
        await connection.GetStream().WriteAsync(bytes, cancel);
        using var reader = new StreamReader(connection.GetStream());
        return await reader.ReadLineAsync(cancel) ?? "";
    }

    /// <summary>Sends an invoke and reads what it is answered.</summary>
    public async Task<JsonNode> AskAsync(JsonObject invoke)
    {
        using var response = await SendAsync(invoke);
        Assert.Equal(200, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _table.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    private async Task NoteFaultsAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault)
        {
            Faults.Enqueue(fault);
            throw;
        }
    }

    private void AddTo(IServiceCollection services, TeamsOptions options)
    {
        services.AddSingleton(Issuer.Issuer);
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(options));
        services.AddSingleton(new WireTime(Clock));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ITable>(_table);
        services.AddSingleton<IInbox>(Inbox);
        services.AddSingleton<IChatPlatform>(Platform);
        services.AddSingleton<ITeamsDirectory>(Tenant);
        services.AddSingleton<IConversations>(Tenant);
        services.AddSingleton<IRosters>(Tenant);
        services.AddSingleton<ISuggestions>(Tenant);
        services.AddSingleton<IPersonalViews>(Tenant);
        services.AddSingleton(
            new Texts([])
                .With("messaging", MessagingTexts.Resources)
                .With(CommunityTexts.File, CommunityTexts.Resources)
        );
        services.AddTeamsWaysIn();
        // On a busy machine the issuer beside us may take its time; how long it is waited for is no matter here.
        services.AddHttpClient(ConnectorKeys.Client).ConfigureHttpClient(client => client.Timeout = Patience);
    }
}
