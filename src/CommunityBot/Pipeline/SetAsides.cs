using System.Runtime.CompilerServices;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Storage.Rows;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>What was set aside, and its way back: each message under the key that it had, so that it keeps its place.</summary>
internal sealed class SetAsides(ITable table, RowJson json, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>All that is set aside, by partition.</summary>
    public async IAsyncEnumerable<Located> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var partitions = new List<PartitionKey>();
        await foreach (var found in table.FirstOfEachPartitionAsync(SetAside.Prefix, cancellationToken))
            partitions.Add(found.Partition);

        foreach (var partition in partitions)
        {
            string? after = null;
            do
            {
                var page = await table.RangeAsync(partition, SetAside.Prefix, after, PageSize, cancellationToken);
                foreach (var row in page)
                    yield return new(partition, row, Read(row));

                after = page.Length == PageSize ? page[^1].RowKey : null;
            } while (after is not null);
        }
    }

    /// <summary>
    /// Puts it back where it was, to be tried anew for as long as at first; a running bot finds it at its next sweep. False
    /// where somebody else was quicker, or where nobody can read it.
    /// </summary>
    public async Task<bool> ReplayAsync(Located located, CancellationToken cancellationToken)
    {
        if (located.Aside is not { Kind: not SetAside.Unreadable } aside)
            return false;

        var replayed = Operation(aside);
        var operations = new List<Operation> { new Operation.Delete(located.Row.RowKey, located.Row.ETag), replayed };
        if (CommunityId.Of(located.Partition) is not null)
            operations.Add(new Operation.Remove(Unsent.Key));

        return await table.CommitAsync(located.Partition, [.. operations], cancellationToken) is CommitResult.Committed;
    }

    private Operation.Insert Operation(SetAside aside)
    {
        var row = aside.Row.GetRawText();

        return new(
            aside.RowKey,
            aside.RowKey.StartsWith(OutboxKey.Prefix, StringComparison.Ordinal)
                ? json.Write(
                    json.Read<OutboxRow>(row) with
                    {
                        Attempts = 0,
                        NotBefore = null,
                        ReplayedAt = time.GetCurrentInstant(),
                    }
                )
                : json.Write(json.Read<InboxRow>(row) with { Attempts = 0 })
        );
    }

    // What an earlier version set aside is shown, too.
    private SetAside? Read(Row row)
    {
        try
        {
            return json.Read<SetAside>(row.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Something that is set aside, and where it lies; null where an earlier version set it aside.</summary>
    internal sealed record Located(PartitionKey Partition, Row Row, SetAside? Aside)
    {
        /// <summary>By which it is named on the command line.</summary>
        public string Id => Row.RowKey[SetAside.Prefix.Length..];
    }
}
