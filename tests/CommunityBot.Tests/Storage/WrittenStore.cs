using CommunityBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Storage;

/// <summary>A store as an earlier version left it, in a folder that is gone after the test.</summary>
internal sealed class WrittenStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("communitybot-");

    private WrittenStore() { }

    public static IEnumerable<string> Versions =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests/CommunityBot.Tests/Storage/Written"), "*.sql")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    public string Database => Path.Combine(_folder.FullName, "bot.db");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public static WrittenStore Of(string version)
    {
        var store = new WrittenStore();
        var dump = System.IO.File.ReadAllText(
            Path.Combine(Repository.Root, "tests/CommunityBot.Tests/Storage/Written", version + ".sql")
        );
        store.Run($"BEGIN; {dump} COMMIT;");
        return store;
    }

    public Task<SqliteTable> OpenAsync() =>
        SqliteTable.OpenAsync(new() { Path = Database }, TestContext.Current.CancellationToken);

    public void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
