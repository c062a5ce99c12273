using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>
/// Writes rows into a store, a batch at a time. A row that is there already, to the letter, is done; an account that is in
/// other communities there is in all of them afterwards; any other is left as it is and counted. What was encrypted and
/// comes open is encrypted again, by the target's own keys.
/// </summary>
internal sealed class TableWriter(ITable target, ITable sealing)
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
        var table = _waiting.Exists(row => row.IsOpened) ? sealing : target;
        if (await table.CommitAsync(first.Partition, inserts, cancellationToken) is CommitResult.Conflict)
        {
            foreach (var row in _waiting)
                await PutAsync(row, cancellationToken);
        }

        _waiting.Clear();
        _letters = 0;
    }

    private async Task PutAsync(MovedRow row, CancellationToken cancellationToken)
    {
        var table = row.IsOpened ? sealing : target;
        while (true)
        {
            var there = await table.GetAsync(row.Partition, row.RowKey, cancellationToken);
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

            if (await table.CommitAsync(row.Partition, [operation], cancellationToken) is CommitResult.Committed)
                return;
        }
    }

    private static string? Merged(MovedRow row, Row there) =>
        row.RowKey.StartsWith(AccountLink.Key(""), StringComparison.Ordinal)
        && Json.Read(row.RowKey, row.Json) is AccountLink coming
        && Json.Read(there.RowKey, there.Json) is AccountLink present
        && coming.Person == present.Person
            ? Json.Write(Union(present, coming))
            : null;

    private static AccountLink Union(AccountLink present, AccountLink coming)
    {
        ImmutableArray<CommunityId> communities = [.. present.Communities.Union(coming.Communities)];
        ImmutableArray<CommunityId> left = [.. present.Known.Union(coming.Known).Except(communities)];
        return present with { Communities = communities, Left = left.IsEmpty ? present.Left : left };
    }
}
