using CommunityBot.Storage.Keys;
using CommunityBot.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Storage.Tests.Keys;

/// <summary>A process with keys of its own in memory, beside others on the same store.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Node(ITable store, params IEnumerable<string> kinds)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(store).AddStoredKeys(new KeysOptions());
        _services = services.BuildServiceProvider();
        Table = new SealingTable(
            store,
            kinds.ToHashSet(StringComparer.Ordinal),
            _services.GetRequiredService<TableKeyRing>,
            _services.GetRequiredService<IDataProtectionProvider>
        );
    }

    /// <summary>The store, with some kinds encrypted.</summary>
    public SealingTable Table { get; }

    public TableKeyRing Ring => _services.GetRequiredService<TableKeyRing>();

    /// <summary>A new key that is used from now on, as Data Protection makes one every three months.</summary>
    public async Task RotateAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await Ring.EnsureLoadedAsync(TestContext.Current.CancellationToken);
        _services.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90));
        await Ring.FlushAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
