using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>
/// The one batch that an outcome becomes: changed rows, the due rows that follow from them, outbox rows, and the marker
/// of the cause.
/// </summary>
internal sealed class Batch(LoadedPartition loaded, RowJson json)
{
    private const string Nothing = "{}";

    private readonly Dictionary<string, Operation> _operations = new(StringComparer.Ordinal);

    /// <summary>The earliest moment at which something in the partition needs waking because of this batch.</summary>
    public Instant? EarliestDue { get; private set; }

    /// <summary>What it sends, in order.</summary>
    public List<OutboxKey> Sends { get; } = [];

    public ImmutableArray<Operation> Operations => [.. _operations.Values];

    public void Change(Change change)
    {
        switch (change)
        {
            case Change.Put put:
                Put(put.Row);
                break;
            case Change.Delete delete:
                Delete(delete.RowKey);
                break;
            default:
                throw new UnreachableException();
        }
    }

    public void Send(OutboxKey key, OutboxRow row)
    {
        Sends.Add(key);
        Add(new Operation.Insert(key.RowKey, json.Write(row)));
    }

    /// <summary>
    /// The cause has had its effect: an event leaves its marker, a due row goes, unless its entity is due again at the
    /// very same moment.
    /// </summary>
    public void Close(Cause cause)
    {
        if (cause.Marker is { } marker)
            Add(new Operation.Insert(marker, Nothing));
        else if (cause is Cause.Due due && !_operations.ContainsKey(due.Key.RowKey))
            Add(new Operation.Remove(due.Key.RowKey));
    }

    private void Put(IRow row)
    {
        var before = loaded.ByKey.GetValueOrDefault(row.RowKey);

        Add(
            before is null
                ? new Operation.Insert(row.RowKey, json.Write(row))
                : new Operation.Replace(row.RowKey, json.Write(row), before.ETag)
        );
        MoveDue(DueKey.Of(before?.Row), DueKey.Of(row));
    }

    private void Delete(string rowKey)
    {
        if (!loaded.ByKey.TryGetValue(rowKey, out var before))
            throw new InvalidOperationException($"A decision deleted \"{rowKey}\" without having read it.");

        Add(new Operation.Delete(rowKey, before.ETag));
        MoveDue(DueKey.Of(before.Row), null);
    }

    private void MoveDue(DueKey? before, DueKey? after)
    {
        if (before is not null && before != after)
            Add(new Operation.Remove(before.RowKey));

        if (after is null)
            return;

        Add(new Operation.Upsert(after.RowKey, Nothing));
        EarliestDue = EarliestDue is { } earliest ? Instant.Min(earliest, after.At) : after.At;
    }

    private void Add(Operation operation) => _operations.Add(operation.RowKey, operation);
}
