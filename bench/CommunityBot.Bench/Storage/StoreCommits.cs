using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Bench.Storage;

/// <summary>Many writers, each in its own partition, each commit a new row and the same other one: what a small command does.</summary>
internal static class StoreCommits
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(2);
    private static readonly string Json = $$"""{"name":"{{new string('x', 300)}}"}""";

    /// <summary>The commits in a second.</summary>
    public static async Task<double> PerSecondAsync(
        int writers,
        Func<PartitionKey, ImmutableArray<Operation>, Task> commit
    )
    {
        var start = Stopwatch.GetTimestamp();
        var commits = await Task.WhenAll(
            Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(writer, start, commit)))
        );
        return commits.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<int> WriteAsync(
        int writer,
        long start,
        Func<PartitionKey, ImmutableArray<Operation>, Task> commit
    )
    {
        // A partition of its own in every run, so that all runs insert.
        var partition = new PartitionKey(string.Create(CultureInfo.InvariantCulture, $"community:{writer}-{start}"));
        var commits = 0;
        for (; Stopwatch.GetElapsedTime(start) < Span; commits++)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"member|{commits:D8}");
            await commit(partition, [new Operation.Insert(row, Json), new Operation.Upsert("community|", Json)]);
        }

        return commits;
    }
}
