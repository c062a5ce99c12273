using CommunityBot.Core.Messaging;
using CommunityBot.FakeSlack;
using CommunityBot.FakeSlack.People;
using CommunityBot.Platforms;
using CommunityBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Slack.Tests.Sending;

/// <summary>The way out beside the fake Slack, which watches rates; one clock for both, that the test moves.</summary>
internal sealed class BesideFakeSlack : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BesideFakeSlack(FakeSlackServer slack, ServiceProvider services, ImpatientClock clock)
    {
        Slack = slack;
        Clock = clock;
        _services = services;
        Get<PretendedInstallations>().Tokens[Workspace.Id] = Workspace.BotToken;
    }

    public FakeSlackServer Slack { get; }

    public ImpatientClock Clock { get; }

    public SlackWorkspace Workspace => Slack.Workspace;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<BesideFakeSlack> StartAsync()
    {
        var clock = new ImpatientClock();
        var slack = await FakeSlackServer.StartAsync(new() { Clock = clock, Rates = RateWatch.Strict }, Cancel);
        var table = await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, Cancel);

        return new(slack, SlackUnderTest.ServicesFor(slack.Address, table, clock), clock);
    }

    public TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    public Account AccountOf(SlackPerson person) => new("slack", Workspace.Id, person.Id);

    public Place PlaceOf(SlackChannel channel) => new("slack", Workspace.Id, channel.Id);

    public static Outgoing To(Audience audience, string key) =>
        new(key, audience, SlackUnderTest.Saying($"Hello {key}"), SlackUnderTest.English);

    public Task<SendResult> SendAsync(Outgoing outgoing) => Get<IChatPlatform>().SendAsync(outgoing, Cancel);

    /// <summary>As the outbox does: what failed or has to come later comes later, until all is sent.</summary>
    public async Task RelayAsync(IEnumerable<Outgoing> all)
    {
        var waiting = new PriorityQueue<Outgoing, DateTimeOffset>();
        foreach (var outgoing in all)
            waiting.Enqueue(outgoing, Clock.GetUtcNow());

        while (waiting.TryDequeue(out var outgoing, out var at))
        {
            if (at > Clock.GetUtcNow())
                Clock.Advance(at - Clock.GetUtcNow());

            switch (await TryAsync(outgoing))
            {
                case SendResult.Later later:
                    waiting.Enqueue(
                        outgoing,
                        Clock.GetUtcNow() + later.Wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1)
                    );
                    break;
                case null:
                    waiting.Enqueue(
                        outgoing with
                        {
                            MayHaveArrived = true,
                        },
                        Clock.GetUtcNow() + TimeSpan.FromSeconds(2)
                    );
                    break;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private async Task<SendResult?> TryAsync(Outgoing outgoing)
    {
        try
        {
            return await SendAsync(outgoing);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            return null;
        }
    }
}
