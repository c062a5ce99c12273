namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>
/// A bot of a class's own, with the lifelike community in its Sandbox. It is Monday, 2 March 2026, 9:00 in Berlin.
/// </summary>
public sealed class LivingSandbox(Chromium chromium) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("communitybot-");
    private BotProcess? _bot;
    private bool _isAlive;

    private Uri Address => _bot!.Address;

    public async ValueTask InitializeAsync()
    {
        var settings = new BotSettings(_folder.FullName, "2026-03-02T08:00:00Z");
        _bot = await BotProcess.StartAsync(settings, TestContext.Current.CancellationToken);
    }

    /// <summary>Somebody opens the Sandbox, in a window of their own; whoever is the first fills it with life.</summary>
    internal async Task<Visitor> OpenAsync(string persona, string conversation = "channel")
    {
        if (!_isAlive)
        {
            await using var ana = await OpenAsItIsAsync("ana");
            await ana.FillAsync();
            _isAlive = true;
        }

        return await OpenAsItIsAsync(persona, conversation);
    }

    /// <summary>Somebody opens the Sandbox, be it empty or not.</summary>
    internal async Task<Visitor> OpenAsItIsAsync(string persona, string conversation = "channel")
    {
        var visitor = new Visitor(await chromium.OpenAsync(), Address);
        await visitor.GoAsync(persona, conversation);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();

        _folder.Delete(recursive: true);
    }
}
