using System.Globalization;
using CommunityBot.Bench.Bot;
using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Bench.Dues;

/// <summary>Many communities, each with the same number of due rows, a minute apart.</summary>
internal sealed record DueRows(int Communities, int Each, Duration FromNow)
{
    public int Count => Communities * Each;

    /// <summary>Every due row, community by community.</summary>
    public IEnumerable<(PartitionKey Partition, DueKey Key)> All()
    {
        var first = TimeProvider.System.GetCurrentInstant() + FromNow;

        return Enumerable
            .Range(0, Communities)
            .SelectMany(community =>
                Enumerable
                    .Range(0, Each)
                    .Select(row => (Partition(community), new DueKey(first + Duration.FromMinutes(row), Target(row))))
            );
    }

    /// <summary>Writes them all into a new file.</summary>
    public async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        await using var table = await SqliteTable.OpenAsync(new() { Path = file }, cancellationToken);
        await Task.WhenAll(
            All()
                .GroupBy(row => row.Partition, row => new Operation.Insert(row.Key.RowKey, "{}"))
                .Select(rows => table.CommitAsync(rows.Key, [.. rows], cancellationToken))
        );
    }

    private static PartitionKey Partition(int community) =>
        new(string.Create(CultureInfo.InvariantCulture, $"community:bench.one.channel-{community}"));

    private static string Target(int row) => Counter.Key(row.ToString(CultureInfo.InvariantCulture));
}
