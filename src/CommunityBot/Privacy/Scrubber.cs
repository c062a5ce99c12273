using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Manners;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>
/// Takes somebody out of rows that are under way: what is theirs is deleted, what others are told of them is told of
/// somebody without a name, and what names them otherwise is deleted too.
/// </summary>
internal sealed class Scrubber(ITable table, RowJson json)
{
    /// <summary>Where others may wait to hear of them.</summary>
    public static readonly string[] OfOthers =
    [
        WaitingPrompt.Prefix,
        PromptDecision.Prefix,
        OutboxKey.Prefix,
        SetAside.Prefix,
    ];

    /// <summary>What may be under way in any partition, and is in few.</summary>
    public static readonly string[] Anywhere = [OutboxKey.Prefix, SetAside.Prefix];

    /// <summary>What the pipeline keeps in any partition.</summary>
    public static readonly string[] OfPipeline = [OutboxKey.Prefix, SetAside.Prefix, HandledMarker.Prefix];

    /// <summary>What the pipeline keeps of what came in.</summary>
    public static readonly string[] OfInbox = [InboxRow.Prefix, SetAside.Prefix, TakenMarker.Prefix];

    /// <summary>Scrubs the rows under some prefixes; <paramref name="except"/> is the key of a row that is still needed.</summary>
    public async Task ScrubAsync(
        PartitionKey partition,
        IEnumerable<string> prefixes,
        Theirs theirs,
        string? except,
        CancellationToken cancellationToken
    )
    {
        foreach (var prefix in prefixes)
        {
            await foreach (var row in table.AllAsync(partition, prefix, cancellationToken))
            {
                if (row.RowKey != except && OperationOn(row, theirs) is { } operation)
                    await table.CommitAsync(partition, [operation], cancellationToken);
            }
        }
    }

    /// <summary>Deletes every row of a partition.</summary>
    public async Task WipeAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        while (
            await table.RangeAsync(partition, "", null, ITable.MaxOperations, cancellationToken)
                is { IsEmpty: false } page
        )
            await table.CommitAsync(
                partition,
                [.. page.Select(row => new Operation.Remove(row.RowKey))],
                cancellationToken
            );
    }

    private Operation? OperationOn(Row row, Theirs theirs)
    {
        if (theirs.Keys.InKey(row.RowKey))
            return new Operation.Delete(row.RowKey, row.ETag);

        return Outbox(row) switch
        {
            // An erasure goes by itself when it is done, also one that is set aside.
            { Dispatch: Dispatch.Erase or Dispatch.Forget } => null,
            null when IsErasureAside(row) => null,
            { } sent when theirs.Has(sent) => new Operation.Delete(row.RowKey, row.ETag),
            { } sent when theirs.Asked(sent) => Veiled(row, json.Write(sent with { Origin = null }), theirs),
            _ => Veiled(row, row.Json, theirs),
        };
    }

    private bool IsErasureAside(Row row)
    {
        try
        {
            return row.RowKey.StartsWith(SetAside.Prefix, StringComparison.Ordinal)
                && json.Read<SetAside>(row.Json).Kind is nameof(Dispatch.Erase) or nameof(Dispatch.Forget);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Operation? Veiled(Row row, string content, Theirs theirs)
    {
        var veiled = theirs.Rows.InJson(content) ? theirs.Rows.Veil(content) : content;

        return theirs.Rows.InJson(veiled) ? new Operation.Delete(row.RowKey, row.ETag)
            : veiled == row.Json ? null
            : new Operation.Replace(row.RowKey, veiled, row.ETag);
    }

    private OutboxRow? Outbox(Row row)
    {
        try
        {
            return row.RowKey.StartsWith(OutboxKey.Prefix, StringComparison.Ordinal)
                ? json.Read<OutboxRow>(row.Json)
                : null;
        }
        // What can't be read is looked at as a text.
        catch (JsonException)
        {
            return null;
        }
    }
}
