using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>
/// Writes rows into a store, a batch at a time. A row that is there already, to the letter, is done; an account that is in
/// other communities there is in all of them afterwards; any other is left as it is and counted.
/// </summary>
internal sealed class TableWriter(ITable target)
{
    private const int MostLetters = 500_000;

    private static readonly RowJson Json = new(Capabilities.Registered);

    private readonly List<MovedRow> _waiting = [];
    private int _letters;

    /// <summary>How many rows were there with something else in them.</summary>
    public long Kept { get; private set; }

    public async Task AddAsync(MovedRow row, CancellationToken cancellationToken)
    {
        if (_waiting.Count is ITable.MaxOperations || (_waiting.Count > 0 && _letters + row.Json.Length > MostLetters))
            await FlushAsync(cancellationToken);

        _waiting.Add(row);
        _letters += row.Json.Length;
    }

    /// <summary>Writes what waits, which is all of one partition.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_waiting is not [var first, ..])
            return;

        ImmutableArray<Operation> inserts = [.. _waiting.Select(row => new Operation.Insert(row.RowKey, row.Json))];
        if (await target.CommitAsync(first.Partition, inserts, cancellationToken) is CommitResult.Conflict)
        {
            foreach (var row in _waiting)
                await PutAsync(row, cancellationToken);
        }

        _waiting.Clear();
        _letters = 0;
    }

    private async Task PutAsync(MovedRow row, CancellationToken cancellationToken)
    {
        while (true)
        {
            var there = await target.GetAsync(row.Partition, row.RowKey, cancellationToken);
            if (string.Equals(there?.Json, row.Json, StringComparison.Ordinal))
                return;

            Operation? operation =
                there is null ? new Operation.Insert(row.RowKey, row.Json)
                : Merged(row, there) is { } merged ? new Operation.Replace(row.RowKey, merged, there.ETag)
                : null;
            if (operation is null)
            {
                Kept++;
                return;
            }

            if (await target.CommitAsync(row.Partition, [operation], cancellationToken) is CommitResult.Committed)
                return;
        }
    }

    private static string? Merged(MovedRow row, Row there) =>
        row.RowKey.StartsWith(AccountLink.Key(""), StringComparison.Ordinal)
        && Json.Read(row.RowKey, row.Json) is AccountLink coming
        && Json.Read(there.RowKey, there.Json) is AccountLink present
        && coming.Person == present.Person
            ? Json.Write(present with { Communities = [.. present.Communities.Union(coming.Communities)] })
            : null;
}
