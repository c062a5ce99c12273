using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Tests.Sqlite;

/// <summary>The database file as another program sees it.</summary>
internal sealed class RawFile : IDisposable
{
    private readonly SqliteConnection _connection;

    public RawFile(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
    }

    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();
}
