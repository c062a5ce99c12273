using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage;

internal static class StorageRegistration
{
    /// <summary>Opens the store. The embedded one is this process's alone; the others may be shared by several.</summary>
    public static async Task AddStorageAsync(
        this IServiceCollection services,
        StoreChoice store,
        CancellationToken cancellationToken
    )
    {
        var table = await store.OpenAsync(cancellationToken);
        services.AddSingleton<ITable>(_ => table).AddSingleton(ThisNode.Start(isAlone: store is StoreChoice.Sqlite));
    }
}
