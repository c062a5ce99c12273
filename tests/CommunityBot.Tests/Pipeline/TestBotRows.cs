using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

/// <summary>Looks into, and puts into, a bot's rows what a crash would have left there.</summary>
internal static class TestBotRows
{
    /// <summary>The event is in the inbox as if the process had died before handling it.</summary>
    public static Task LeaveAsync(this TestBot bot, InboxRow row) =>
        bot.Table.CommitAsync(
            InboxShard.Of(row.Inbound),
            [new Operation.Upsert(row.RowKey, bot.Write(row))],
            TestContext.Current.CancellationToken
        );

    /// <summary>Something is in an outbox as if the process had died before sending it.</summary>
    public static Task LeaveAsync(this TestBot bot, PartitionKey partition, OutboxRow row, string commit = "left") =>
        bot.Table.CommitAsync(
            partition,
            [new Operation.Upsert(new OutboxKey(Instant.FromUtc(2026, 3, 2, 8, 0), commit, 0).RowKey, bot.Write(row))],
            TestContext.Current.CancellationToken
        );

    /// <summary>A row that no version of ours would write.</summary>
    public static Task LeaveUnreadableAsync(this TestBot bot, PartitionKey partition, string rowKey) =>
        bot.Table.CommitAsync(
            partition,
            [new Operation.Upsert(rowKey, "{\"nonsense\":1}")],
            TestContext.Current.CancellationToken
        );

    /// <summary>A due row for a tally that isn't there.</summary>
    public static Task MakeDueAsync(this TestBot bot, string name, Instant at) =>
        bot.Table.CommitAsync(
            TestBot.Community,
            [new Operation.Upsert(new DueKey(at, Tally.Key(name)).RowKey, "{}")],
            TestContext.Current.CancellationToken
        );

    public static async Task<IReadOnlyList<string>> EverythingStoredAsync(this TestBot bot)
    {
        var partitions = new HashSet<PartitionKey>();
        await foreach (var located in bot.Table.FirstOfEachPartitionAsync("", TestContext.Current.CancellationToken))
            partitions.Add(located.Partition);

        var stored = new List<string>();
        foreach (var partition in partitions)
            stored.AddRange((await bot.RowsAsync(partition, "")).Select(row => row.Json));

        return stored;
    }
}
