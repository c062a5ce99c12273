using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;

namespace CommunityBot.Bench.Storage;

/// <summary>Small durable commits by many writers at a time: group commit against plain SQLite transactions.</summary>
internal sealed class DurableCommits(int writers) : IScenario
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1);
    private static readonly string Json = $$"""{"name":"{{new string('x', 300)}}"}""";

    private int _files;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"commits-{writers}");

    public string Question =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"durable commits of one 300-byte row, {writers} writer(s) at a time"
        );

    public string Unit => "commits/s";

    public Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Candidate>>([
            new("SqliteTable", token => OursAsync(NextFile(folder), token)),
            new("SQLite, a connection for each writer", _ => OwnConnectionsAsync(NextFile(folder))),
            new("SQLite, one connection under a lock", _ => SharedConnectionAsync(NextFile(folder))),
            new("the disk: write 4 KB and sync, one at a time", _ => Task.FromResult(Syncs(NextFile(folder)))),
        ]);

    private async Task<double> OursAsync(string file, CancellationToken cancellationToken)
    {
        await using var table = await SqliteTable.OpenAsync(new SqliteOptions { Path = file }, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        var commits = await Task.WhenAll(
            Enumerable.Range(0, writers).Select(writer => WriteAsync(table, writer, start, cancellationToken))
        );
        return PerSecond(commits.Sum(), start);
    }

    private static async Task<int> WriteAsync(
        SqliteTable table,
        int writer,
        long start,
        CancellationToken cancellationToken
    )
    {
        var partition = Partition(writer);
        var commits = 0;
        for (; Stopwatch.GetElapsedTime(start) < Span; commits++)
            await table.CommitAsync(partition, Row(commits), cancellationToken);

        return commits;
    }

    private async Task<double> OwnConnectionsAsync(string file)
    {
        using var creator = new PlainSqlite(file);
        creator.Create();
        var start = Stopwatch.GetTimestamp();
        var commits = await Writers.OnThreadsAsync(
            writers,
            writer =>
            {
                using var connection = new PlainSqlite(file);
                return Write(writer, start, connection.Commit);
            }
        );
        return PerSecond(commits.Sum(), start);
    }

    private async Task<double> SharedConnectionAsync(string file)
    {
        using var connection = new PlainSqlite(file);
        connection.Create();
        var start = Stopwatch.GetTimestamp();
        var commits = await Writers.OnThreadsAsync(writers, writer => Write(writer, start, connection.CommitAlone));
        return PerSecond(commits.Sum(), start);
    }

    private static int Write(int writer, long start, Action<PartitionKey, ImmutableArray<Operation>> commit)
    {
        var commits = 0;
        for (; Stopwatch.GetElapsedTime(start) < Span; commits++)
            commit(Partition(writer), Row(commits));

        return commits;
    }

    private static double Syncs(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        var start = Stopwatch.GetTimestamp();
        var syncs = 0;
        for (; Stopwatch.GetElapsedTime(start) < Span; syncs++)
        {
            stream.Position = syncs % 1000 * page.Length;
            stream.Write(page);
            stream.Flush(flushToDisk: true);
        }

        return PerSecond(syncs, start);
    }

    private static double PerSecond(int count, long start) => count / Stopwatch.GetElapsedTime(start).TotalSeconds;

    private static PartitionKey Partition(int writer) =>
        new(string.Create(CultureInfo.InvariantCulture, $"community:{writer}"));

    private static ImmutableArray<Operation> Row(int commit) =>
        [new Operation.Insert(string.Create(CultureInfo.InvariantCulture, $"member|{commit:D8}"), Json)];

    private string NextFile(string folder) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{_files++}.db"));
}
