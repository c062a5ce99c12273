using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage;

internal static class StorageRegistration
{
    /// <summary>Opens the store that the settings choose.</summary>
    public static async Task AddStorageAsync(this WebApplicationBuilder builder, CancellationToken cancellationToken)
    {
        var table = await StoreChoice.Of(builder.Configuration).OpenAsync(cancellationToken);
        builder.Services.AddSingleton<ITable>(_ => table);
    }
}
