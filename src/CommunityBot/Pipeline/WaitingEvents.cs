using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>Events that were taken and not handled: a process died over them, or they failed.</summary>
internal sealed class WaitingEvents(
    ITable table,
    RowJson json,
    Inbox inbox,
    TimeProvider time,
    ILogger<WaitingEvents> logger
)
{
    private const int PageSize = 100;

    /// <summary>Handles those of at least that age, the oldest first, and says how many there were.</summary>
    public async Task<int> ResumeAsync(Duration age, CancellationToken cancellationToken)
    {
        var shards = new List<PartitionKey>();
        await foreach (var located in table.FirstOfEachPartitionAsync(InboxRow.Prefix, cancellationToken))
            shards.Add(located.Partition);

        var resumed = 0;
        foreach (var shard in shards)
        {
            foreach (var row in await FindAsync(shard, age, cancellationToken))
            {
                await inbox.ResumeAsync(row, cancellationToken);
                resumed++;
            }
        }

        return resumed;
    }

    private async Task<IReadOnlyList<InboxRow>> FindAsync(
        PartitionKey shard,
        Duration age,
        CancellationToken cancellationToken
    )
    {
        var waiting = new List<InboxRow>();
        string? after = null;
        do
        {
            var page = await table.RangeAsync(shard, InboxRow.Prefix, after, PageSize, cancellationToken);
            foreach (var stored in page)
            {
                if (await ReadAsync(shard, stored, cancellationToken) is { } row)
                    waiting.Add(row);
            }

            after = page.Length == PageSize ? page[^1].RowKey : null;
        } while (after is not null);

        return [.. waiting.Where(row => row.TakenAt + age <= time.GetCurrentInstant()).OrderBy(row => row.TakenAt)];
    }

    /// <summary>An event that can't be read is set aside as it is: it must not keep the bot from starting.</summary>
    private async Task<InboxRow?> ReadAsync(PartitionKey shard, Row stored, CancellationToken cancellationToken)
    {
        try
        {
            return json.Read<InboxRow>(stored.Json);
        }
        catch (JsonException)
        {
            var reference = stored.RowKey[InboxRow.Prefix.Length..];
            logger.EventSetAside("unreadable", reference);
            var aside = new SetAside(
                stored.RowKey,
                SetAside.Parse(stored.Json),
                SetAside.Unreadable,
                time.GetCurrentInstant(),
                Attempts: 0
            );
            await table.CommitAsync(
                shard,
                [new Operation.Remove(stored.RowKey), new Operation.Upsert(SetAside.Key(reference), json.Write(aside))],
                cancellationToken
            );
            return null;
        }
    }
}
