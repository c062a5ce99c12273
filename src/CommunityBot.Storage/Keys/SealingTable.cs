using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityBot.Storage.Keys;

/// <summary>
/// A table that encrypts the rows of some kinds, each for its very place: copied into another they can't be read. Keys of
/// rows aren't encrypted. What was stored before its kind was is read as it is; what can't be decrypted, because its key is
/// gone, is given as it lies in the store, so that it can still be listed and removed.
/// </summary>
/// <param name="table">Where the rows are.</param>
/// <param name="kinds">The first parts of the keys of those that are encrypted.</param>
/// <param name="keys">The ring of keys; asked for at the first use, as it is itself stored in the table.</param>
/// <param name="protection">What encrypts; asked for at the first use as well.</param>
public sealed class SealingTable(
    ITable table,
    IReadOnlySet<string> kinds,
    Func<TableKeyRing> keys,
    Func<IDataProtectionProvider> protection
) : ITable
{
    private const string Purpose = "CommunityBot.Row";

    /// <summary>Whether a row is given as it lies in the store, encrypted.</summary>
    public static bool IsClosed(Row row) => row.Json.StartsWith(SealedJson.Begin, StringComparison.Ordinal);

    public async Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken) =>
        await table.GetAsync(partition, rowKey, cancellationToken) is { } row
            ? await OpenAsync(partition, row, cancellationToken)
            : null;

    public async Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var rows = await table.RangeAsync(partition, prefix, after, limit, cancellationToken);
        if (!rows.Any(IsSealed))
            return rows;

        var opened = ImmutableArray.CreateBuilder<Row>(rows.Length);
        foreach (var row in rows)
            opened.Add(await OpenAsync(partition, row, cancellationToken));

        return opened.MoveToImmutable();
    }

    public async IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var located in table.FirstOfEachPartitionAsync(prefix, cancellationToken))
            yield return located with
            {
                Row = await OpenAsync(located.Partition, located.Row, cancellationToken),
            };
    }

    public async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        if (operations.IsDefaultOrEmpty || !operations.Any(operation => kinds.Contains(KindOf(operation.RowKey))))
            return await table.CommitAsync(partition, operations, cancellationToken);

        TableRules.Check(partition, operations);
        await keys().EnsureLoadedAsync(cancellationToken);
        ImmutableArray<Operation> sealing = [.. operations.Select(operation => Seal(partition, operation))];

        // Nothing is stored that depends on a key that isn't.
        await keys().FlushAsync(cancellationToken);
        return await table.CommitAsync(partition, sealing, cancellationToken);
    }

    private Operation Seal(PartitionKey partition, Operation operation) =>
        (kinds.Contains(KindOf(operation.RowKey)), operation) switch
        {
            (false, _) => operation,
            (_, Operation.Insert insert) => insert with { Json = Seal(partition, insert.RowKey, insert.Json) },
            (_, Operation.Replace replace) => replace with { Json = Seal(partition, replace.RowKey, replace.Json) },
            (_, Operation.Upsert upsert) => upsert with { Json = Seal(partition, upsert.RowKey, upsert.Json) },
            _ => operation,
        };

    private string Seal(PartitionKey partition, string rowKey, string json) =>
        JsonSerializer.Serialize(
            new SealedJson(ProtectorOf(partition, rowKey).Protect(json)),
            KeysJson.Default.SealedJson
        );

    private async Task<Row> OpenAsync(PartitionKey partition, Row row, CancellationToken cancellationToken)
    {
        if (!IsSealed(row))
            return row;

        await keys().EnsureLoadedAsync(cancellationToken);
        if (TryOpen(partition, row) is { } opened)
            return opened;

        // Another process may have written the key.
        await keys().LoadAsync(cancellationToken);
        return TryOpen(partition, row) ?? row;
    }

    private Row? TryOpen(PartitionKey partition, Row row)
    {
        try
        {
            var box = JsonSerializer.Deserialize(row.Json, KeysJson.Default.SealedJson)!;
            return row with { Json = ProtectorOf(partition, row.RowKey).Unprotect(box.Sealed) };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private bool IsSealed(Row row) => kinds.Contains(KindOf(row.RowKey)) && IsClosed(row);

    private IDataProtector ProtectorOf(PartitionKey partition, string rowKey) =>
        protection().CreateProtector(Purpose, partition.Value, rowKey);

    private static string KindOf(string rowKey) => rowKey.IndexOf('|') is >= 0 and var bar ? rowKey[..bar] : rowKey;
}
