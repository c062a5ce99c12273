using CommunityBot.Bench.Bot;
using CommunityBot.Bench.Storage;
using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using Quartz;

namespace CommunityBot.Bench.Dues;

/// <summary>Does what the decision of a due counter writes, in a transaction of plain SQLite.</summary>
internal sealed class TransactionJob(PlainSqlite sqlite, RowJson json, Countdown countdown) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = DueKey.Parse(context.MergedJobDataMap.GetString("key")!);
        var counter = new Counter(key.Target.Split('|')[1], 1, Counter.SomeNote, NextDue: null);

        sqlite.CommitAlone(
            new PartitionKey(context.MergedJobDataMap.GetString("partition")!),
            [new Operation.Upsert(counter.RowKey, json.Write(counter)), new Operation.Remove(key.RowKey)]
        );
        countdown.Signal();
        return ValueTask.CompletedTask;
    }
}
