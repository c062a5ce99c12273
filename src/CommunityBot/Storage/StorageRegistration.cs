using System.ComponentModel.DataAnnotations;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;

namespace CommunityBot.Storage;

internal static class StorageRegistration
{
    /// <summary>Opens the store: the embedded SQLite file, where nothing else is set.</summary>
    public static async Task AddStorageAsync(this WebApplicationBuilder builder, CancellationToken cancellationToken)
    {
        var options = new SqliteOptions { Path = builder.Configuration["Sqlite:Path"] ?? "" };
        Validator.ValidateObject(options, new(options), validateAllProperties: true);

        var table = await SqliteTable.OpenAsync(options, cancellationToken);
        builder.Services.AddSingleton<ITable>(_ => table);
    }
}
