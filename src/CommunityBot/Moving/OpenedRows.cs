using CommunityBot.Pipeline;
using CommunityBot.Storage;
using CommunityBot.Storage.Keys;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>A store as the bot itself has it: what is encrypted there is read open, and written encrypted.</summary>
internal sealed class OpenedRows : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>With the keys that lie in the store, and the certificate that encrypts those.</summary>
    public OpenedRows(ITable raw, KeysOptions keys) =>
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(Capabilities.Registered)
            .AddSingleton<ITable>(_ => raw)
            .AddSealedRows(keys)
            .BuildServiceProvider();

    public ITable Table => _services.GetRequiredService<ITable>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
