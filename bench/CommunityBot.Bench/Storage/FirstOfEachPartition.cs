using System.Diagnostics;
using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;

namespace CommunityBot.Bench.Storage;

/// <summary>What start-up costs: the earliest due row of every community, by a loose index scan against grouping.</summary>
internal sealed class FirstOfEachPartition : IScenario
{
    private const int Partitions = 10_000;
    private const int RowsEach = 10;

    private const string Grouping = """
        SELECT partition, min(key), etag, json FROM rows WHERE key >= 'due|' AND key < 'due}' GROUP BY partition
        """;

    public string Name => "first-of-each";

    public string Question =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"the first due row in each of {Partitions:N0} partitions of {RowsEach} rows"
        );

    public string Unit => "ms";

    public async Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "table.db");
        await using (var table = await SqliteTable.OpenAsync(new SqliteOptions { Path = file }, cancellationToken))
            await Task.WhenAll(
                Enumerable.Range(0, Partitions).Select(number => FillAsync(table, number, cancellationToken))
            );

        return
        [
            new("SqliteTable.FirstOfEachPartitionAsync", token => OursAsync(file, token)),
            new("SQLite, GROUP BY partition", _ => Task.FromResult(Grouped(file))),
        ];
    }

    private static Task<CommitResult> FillAsync(SqliteTable table, int number, CancellationToken cancellationToken) =>
        table.CommitAsync(
            new PartitionKey(string.Create(CultureInfo.InvariantCulture, $"community:{number}")),
            [
                .. Enumerable
                    .Range(0, RowsEach)
                    .Select(row => new Operation.Insert(
                        string.Create(CultureInfo.InvariantCulture, $"{(row < 5 ? "due" : "gathering")}|{row}"),
                        new string('x', 300)
                    )),
            ],
            cancellationToken
        );

    private static async Task<double> OursAsync(string file, CancellationToken cancellationToken)
    {
        await using var table = await SqliteTable.OpenAsync(new SqliteOptions { Path = file }, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        var found = await table.FirstOfEachPartitionAsync("due|", cancellationToken).CountAsync(cancellationToken);
        return Milliseconds(start, found);
    }

    private static double Grouped(string file)
    {
        using var plain = new PlainSqlite(file);
        var start = Stopwatch.GetTimestamp();
        return Milliseconds(start, plain.Count(Grouping));
    }

    private static double Milliseconds(long start, int found)
    {
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return found is Partitions ? elapsed : throw new InvalidOperationException($"Found {found}, not {Partitions}.");
    }
}
