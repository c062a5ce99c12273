using System.Collections.Immutable;
using System.Text;
using CommunityBot.Core;

namespace CommunityBot.Storage.Rows;

/// <summary>What every store refuses, checked before anything is touched.</summary>
internal static class TableRules
{
    /// <summary>Refuses a batch with none, too many or clashing operations, or with a text that no store can keep.</summary>
    public static void Check(PartitionKey partition, ImmutableArray<Operation> operations)
    {
        Check(partition);

        if (operations.IsDefaultOrEmpty)
            throw new ArgumentException("A batch needs at least one operation.", nameof(operations));

        if (operations.Length > ITable.MaxOperations)
            throw new ArgumentException(
                $"A batch takes at most {ITable.MaxOperations} operations, not {operations.Length}. Split it.",
                nameof(operations)
            );

        foreach (var operation in operations)
            Check(operation);

        if (operations.Length > 1)
            CheckApart(operations);
    }

    /// <summary>Refuses a partition without a name, or with one that no store can keep.</summary>
    public static void Check(PartitionKey partition)
    {
        ArgumentException.ThrowIfNullOrEmpty(partition.Value, nameof(partition));
        Check(partition.Value);
    }

    /// <summary>Refuses what can't be read as a range.</summary>
    public static void CheckRange(PartitionKey partition, string prefix, string? after, int limit)
    {
        Check(partition);
        Check(prefix);
        Check(after ?? "");
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
    }

    /// <summary>Refuses a text that holds U+0000 or half a surrogate pair.</summary>
    public static void Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (text.Contains('\0'))
            throw new ArgumentException("A stored text can't hold U+0000.", nameof(text));

        // Half a pair has no UTF-8: it would be stored as U+FFFD, and two different keys could become one.
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && HasHalfAPair(text))
            throw new ArgumentException("A stored text can't hold half a surrogate pair.", nameof(text));
    }

    private static void CheckApart(ImmutableArray<Operation> operations)
    {
        var rows = new HashSet<string>(operations.Length, StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            if (!rows.Add(operation.RowKey))
                throw new ArgumentException(
                    $"Two operations of one batch are on the row {operation.RowKey}.",
                    nameof(operations)
                );
        }
    }

    private static void Check(Operation operation)
    {
        Check(operation.RowKey);

        if (operation is Operation.Insert { Json: var inserted })
            Check(inserted);
        else if (operation is Operation.Replace { Json: var replaced })
            Check(replaced);
        else if (operation is Operation.Upsert { Json: var upserted })
            Check(upserted);
    }

    private static bool HasHalfAPair(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) is not System.Buffers.OperationStatus.Done)
                return true;

            text = text[length..];
        }

        return false;
    }
}
