using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CommunityBot.Bench.Bot;
using CommunityBot.Bench.Storage;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Bench.Commands;

/// <summary>
/// What a pressed button costs from end to end: taken by the inbox, handled, answered, everything durable. The others
/// are given the very batches that the pipeline writes for it, each as a transaction of plain SQLite, and nothing to
/// read, decide or send.
/// </summary>
internal sealed class DurableCommands : IScenario
{
    private const int People = 64;
    private const int ChannelsEach = 8;
    private const int RecordedPresses = 40;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1.5);

    private readonly List<ConcurrentBag<double>> _latencies = [];
    private int _files;
    private double _commitsOfCommand;
    private RecordedCommit[] _recorded = [];

    public string Name => "commands-64";

    public string Question =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"durable commands from event to answer, {People} writers over {People * ChannelsEach} communities"
        );

    public string Unit => "commands/s";

    public async Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        var template = Path.Combine(folder, "template.db");
        await FoundAsync(template, cancellationToken);
        await RecordAsync(Copy(template, folder), cancellationToken);

        return
        [
            new("the pipeline over SqliteTable", token => OursAsync(Copy(template, folder), token))
            {
                Remark = Latency,
            },
            new("SQLite, a connection for each writer", _ => OwnConnectionsAsync(Copy(template, folder)))
            {
                Remark = () =>
                    string.Create(CultureInfo.InvariantCulture, $"{_commitsOfCommand:N1} transactions a command"),
            },
            new("SQLite, one connection under a lock", _ => SharedConnectionAsync(Copy(template, folder))),
        ];
    }

    private static async Task FoundAsync(string file, CancellationToken cancellationToken)
    {
        await using var bot = await BenchBot.StartAsync(file, table => table, cancellationToken);
        await Task.WhenAll(
            Enumerable
                .Range(0, People)
                .Select(async person =>
                {
                    for (var channel = 0; channel < ChannelsEach; channel++)
                        await bot.TakeAsync(BenchBot.Added(person, channel), cancellationToken);
                })
        );
        await bot.IdleAsync(cancellationToken);
    }

    private async Task RecordAsync(string file, CancellationToken cancellationToken)
    {
        RecordingTable? recording = null;
        await using var bot = await BenchBot.StartAsync(
            file,
            table => recording = new RecordingTable(table),
            cancellationToken
        );
        await Task.WhenAll(
            Enumerable
                .Range(0, People)
                .Select(async person =>
                {
                    for (var press = 0; press < RecordedPresses; press++)
                        await bot.TakeAsync(BenchBot.Pressed(person, press % ChannelsEach, press), cancellationToken);
                })
        );
        await bot.IdleAsync(cancellationToken);

        _recorded = [.. recording!.Commits];
        _commitsOfCommand = (double)_recorded.Length / (People * RecordedPresses);
    }

    private async Task<double> OursAsync(string file, CancellationToken cancellationToken)
    {
        await using var bot = await BenchBot.StartAsync(file, table => table, cancellationToken);
        _latencies.Add([]);
        var start = Stopwatch.GetTimestamp();
        var commands = await Task.WhenAll(
            Enumerable.Range(0, People).Select(person => PressAsync(bot, person, start, cancellationToken))
        );
        await bot.IdleAsync(cancellationToken);
        return PerSecond(commands.Sum(), start);
    }

    private async Task<int> PressAsync(BenchBot bot, int person, long start, CancellationToken cancellationToken)
    {
        var presses = 0;
        for (; Stopwatch.GetElapsedTime(start) < Span; presses++)
        {
            var pressed = Stopwatch.GetTimestamp();
            await bot.TakeAsync(BenchBot.Pressed(person, presses % ChannelsEach, presses), cancellationToken);
            _latencies[^1].Add(Stopwatch.GetElapsedTime(pressed).TotalMilliseconds);
        }

        return presses;
    }

    private Task<double> OwnConnectionsAsync(string file)
    {
        var start = Stopwatch.GetTimestamp();
        var next = -1;
        return ReplayAsync(
            start,
            _ =>
            {
                using var connection = new PlainSqlite(file);
                return Replay(ref next, start, connection.Commit);
            }
        );
    }

    private async Task<double> SharedConnectionAsync(string file)
    {
        using var connection = new PlainSqlite(file);
        var start = Stopwatch.GetTimestamp();
        var next = -1;
        return await ReplayAsync(start, _ => Replay(ref next, start, connection.CommitAlone));
    }

    private async Task<double> ReplayAsync(long start, Func<int, int> replay)
    {
        var commits = await Writers.OnThreadsAsync(People, replay);
        return PerSecond(commits.Sum() / _commitsOfCommand, start);
    }

    private int Replay(
        ref int next,
        long start,
        Action<Core.PartitionKey, System.Collections.Immutable.ImmutableArray<Operation>> commit
    )
    {
        var commits = 0;
        for (; Stopwatch.GetElapsedTime(start) < Span; commits++)
        {
            var recorded = _recorded[Interlocked.Increment(ref next) % _recorded.Length];
            commit(recorded.Partition, recorded.Operations);
        }

        return commits;
    }

    private string Latency()
    {
        // The first round warms up.
        var sorted = _latencies.Skip(1).SelectMany(round => round).Order().ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {sorted[sorted.Length / 2]:N1} ms, p99 {sorted[sorted.Length * 99 / 100]:N1} ms"
        );
    }

    private static double PerSecond(double count, long start) => count / Stopwatch.GetElapsedTime(start).TotalSeconds;

    private string Copy(string template, string folder)
    {
        var copy = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{_files++}.db"));
        File.Copy(template, copy);
        return copy;
    }
}
