using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.WebApi;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Slack.Tests;

/// <summary>The way out to Slack, over HTTP to a pretended one, with a clock that the test moves.</summary>
internal sealed class SlackUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SlackUnderTest(ServiceProvider services, PretendedSlack slack, FakeTimeProvider clock)
    {
        _services = services;
        Slack = slack;
        Clock = clock;
    }

    public PretendedSlack Slack { get; }

    public FakeTimeProvider Clock { get; }

    public PretendedInstallations Installations => Get<PretendedInstallations>();

    public PretendedInbox Inbox => Get<PretendedInbox>();

    public IServiceProvider Services => _services;

    public IChatPlatform Platform => Get<IChatPlatform>();

    public ISlackApi Api => Get<ISlackApi>();

    public static Reader English { get; } = Reader.Of("en", "UTC");

    public static Account Ana { get; } = new("slack", "T1", "UANA");

    public static Place Channel { get; } = new("slack", "T1", "C1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SlackUnderTest> StartAsync() =>
        await StartAsync(
            await PretendedSlack.StartAsync(),
            await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, Cancel)
        );

    /// <summary>The next process, with the same Slack and the same store.</summary>
    public Task<SlackUnderTest> RestartAsync() => StartAsync(Slack, Get<ITable>());

    public TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    public static Message Saying(string words) => Message.Of(new Phrase.Verbatim(words));

    public static Outgoing ToChannel(string key) => new(key, new Audience.Channel(Channel), Saying("Hello"), English);

    public static Outgoing ToAna(string key) => new(key, new Audience.Direct(Ana), Saying("Hello"), English);

    public static Outgoing ToAnaThere(string key) =>
        new(key, new Audience.OneOf(Channel, Ana), Saying("Hello"), English);

    public Task<SendResult> SendAsync(Outgoing outgoing) => Platform.SendAsync(outgoing, Cancel);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Slack.DisposeAsync();
    }

    /// <summary>The way out to the Slack at an address.</summary>
    public static ServiceProvider ServicesFor(Uri slack, ITable table, TimeProvider clock) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock)
            .AddSingleton(new WireTime(clock))
            .AddSingleton(Options.Create(new SlackOptions { ApiBaseUrl = slack }))
            .AddSingleton(_ => table)
            .AddSingleton(
                new Texts(ImmutableDictionary<string, ResourceManager>.Empty.Add("messaging", MessagingTexts.Resources))
            )
            .AddSingleton<PretendedInstallations>()
            .AddSingleton<ISlackInstallations>(provider => provider.GetRequiredService<PretendedInstallations>())
            .AddSingleton<PretendedInbox>()
            .AddSingleton<IInbox>(provider => provider.GetRequiredService<PretendedInbox>())
            .AddSlackWayOut()
            .BuildServiceProvider();

    private static Task<SlackUnderTest> StartAsync(PretendedSlack slack, ITable table)
    {
        var clock = new FakeTimeProvider(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

        return Task.FromResult(new SlackUnderTest(ServicesFor(slack.Address, table, clock), slack, clock));
    }
}
