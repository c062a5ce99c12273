using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Sandbox;
using CommunityBot.Scheduling;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CommunityBot.Tests.Sandbox;

/// <summary>The Sandbox on a real store in memory, with a bot that only takes note of what it is told.</summary>
internal sealed class SandboxUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SandboxUnderTest(ServiceProvider services) => _services = services;

    public RecordingInbox Inbox => (RecordingInbox)_services.GetRequiredService<IInbox>();

    public ITable Table => _services.GetRequiredService<ITable>();

    public SandboxClock Clock => _services.GetRequiredService<SandboxClock>();

    public TimeTravel Travel => _services.GetRequiredService<TimeTravel>();

    public SandboxState State => _services.GetRequiredService<SandboxWorkspace>().State;

    public IChatPlatform Platform => _services.GetRequiredService<IChatPlatform>();

    public SandboxSession Session => _services.GetRequiredService<SandboxSession>();

    public static Persona Ana { get; } = Persona.Find("ana")!;

    public static Persona Ben { get; } = Persona.Find("ben")!;

    public static Persona Greta { get; } = Persona.Find("greta")!;

    public static Persona Noor { get; } = Persona.Find("noor")!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SandboxUnderTest> StartAsync() =>
        await StartAsync(await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, Cancel));

    /// <summary>A Sandbox that has the bot in its channel, and has forgotten what the bot was told of that.</summary>
    public static async Task<SandboxUnderTest> WithBotAsync()
    {
        var sandbox = await StartAsync();
        await sandbox.TakeAsync("added", Ana, new InboundContent.BotAdded("circle", Ana.Profile));
        sandbox.Inbox.Taken.Clear();
        return sandbox;
    }

    /// <summary>Another process that opens the same store.</summary>
    public Task<SandboxUnderTest> RestartAsync() => StartAsync(Table);

    public Task<Reaction> TakeAsync(string id, Persona persona, InboundContent content) =>
        TakeAsync(id, persona, SandboxConversation.Channel, content);

    public Task<Reaction> TakeAsync(
        string id,
        Persona persona,
        SandboxConversation conversation,
        InboundContent content
    ) => _services.GetRequiredService<SandboxGestures>().TakeAsync(new(id, persona, conversation, content), Cancel);

    public async Task<MessageRef> SendAsync(string key, Audience to, string words)
    {
        var sent = await Platform.SendAsync(new(key, to, Saying(words), Ana.Reader), Cancel);
        return Assert.IsType<SendResult.Sent>(sent).Message;
    }

    /// <summary>What a persona reads of a conversation.</summary>
    public IEnumerable<string> ReadBy(Persona persona, SandboxConversation conversation) =>
        State
            .SeenBy(persona, conversation)
            .Select(message =>
                message.Content switch
                {
                    SandboxContent.Words words => words.Text,
                    SandboxContent.FromBot { Message.Fallback: Phrase.Verbatim said } => said.Words,
                    _ => message.Content.GetType().Name,
                }
            );

    public static Message Saying(string words) => Message.Of(new Phrase.Verbatim(words));

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static async Task<SandboxUnderTest> StartAsync(ITable table)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(
                new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()
            )
            .AddSingleton(_ => table)
            .AddSingleton(ThisNode.Start(isAlone: true))
            .AddSingleton(new WireTime(TimeProvider.System))
            .AddSingleton<IHostApplicationLifetime, NeverStopping>()
            .AddPipeline()
            .AddScheduling()
            .AddSandbox()
            .AddSingleton<IInbox, RecordingInbox>()
            .BuildServiceProvider();
        var start = services.GetServices<IHostedService>().OfType<SandboxStart>().Single();

        await start.StartingAsync(Cancel);
        return new(services);
    }
}
