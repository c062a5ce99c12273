using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>
/// Lets go of what was kept for long enough. What that is follows from the rows and the settings alone; each run looks at so
/// many rows of each kind in each partition, and the next goes on where it stopped.
/// </summary>
internal sealed class Purge(
    ITable table,
    Capabilities capabilities,
    RowJson json,
    CommandHandler commands,
    Expiry expiry
)
{
    /// <summary>The most rows of one kind that a run looks at in one partition.</summary>
    public const int PageSize = 500;

    private readonly Dictionary<(string Prefix, PartitionKey Partition), string> _stopped = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (kind, lifetime) in capabilities.Lifetimes)
        {
            var before = expiry.Before(lifetime.Setting);
            await RunAsync(
                $"{kind}|",
                async (partition, row) =>
                {
                    if (lifetime.Since(json.Read(row.RowKey, row.Json)) < before)
                        await commands.HandleAsync(
                            lifetime.Expire(partition, row.RowKey, before),
                            new Cause.Repeatable(),
                            cancellationToken
                        );
                },
                cancellationToken
            );
        }

        await RunAsync(
            SetAside.Prefix,
            (partition, row) => DropAsync(partition, row, cancellationToken),
            cancellationToken
        );
    }

    private async Task RunAsync(string prefix, Func<PartitionKey, Row, Task> look, CancellationToken cancellationToken)
    {
        foreach (var partition in await table.PartitionsAsync(prefix, cancellationToken))
        {
            var stopped = _stopped.GetValueOrDefault((prefix, partition));
            var page = await table.RangeAsync(partition, prefix, stopped, PageSize, cancellationToken);
            foreach (var row in page)
                await look(partition, row);

            if (page.Length == PageSize)
                _stopped[(prefix, partition)] = page[^1].RowKey;
            else
                _stopped.Remove((prefix, partition));
        }
    }

    private async Task DropAsync(PartitionKey partition, Row row, CancellationToken cancellationToken)
    {
        if (expiry.IsOld(row))
            await table.CommitAsync(partition, [new Operation.Delete(row.RowKey, row.ETag)], cancellationToken);
    }
}
