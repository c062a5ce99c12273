using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Microsoft.Extensions.Caching.Memory;

namespace CommunityBot.Teams.Conversations;

/// <summary>
/// Rows that are looked at with every activity and change rarely: remembered, and written only where something in them is
/// new. One process writes them.
/// </summary>
internal sealed class RowMemory(ITable table) : IDisposable
{
    private const int MostRemembered = 50_000;
    private const int MostTries = 5;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    // What is remembered of a row changes in one place at a time; rows that share one wait for each other.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public void Dispose()
    {
        _known.Dispose();
        foreach (var gate in _gates)
            gate.Dispose();
    }

    /// <summary>The row; null where there is none.</summary>
    public async Task<TRow?> FindAsync<TRow>(
        PartitionKey partition,
        string key,
        JsonTypeInfo<TRow> type,
        CancellationToken cancellationToken
    )
        where TRow : class
    {
        if (Remembered<TRow>(partition, key) is { } known)
            return known.Row;

        var gate = GateOf(partition, key);
        await gate.WaitAsync(cancellationToken);
        try
        {
            return (await ReadAsync(partition, key, type, cancellationToken)).Row;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Puts what comes of the row (null where there is none) in its place.</summary>
    public async Task ChangeAsync<TRow>(
        PartitionKey partition,
        string key,
        Func<TRow?, TRow?> change,
        JsonTypeInfo<TRow> type,
        CancellationToken cancellationToken
    )
        where TRow : class
    {
        if (Remembered<TRow>(partition, key) is { } known && Equals(change(known.Row), known.Row))
            return;

        var gate = GateOf(partition, key);
        await gate.WaitAsync(cancellationToken);
        try
        {
            for (var tries = 0; tries < MostTries; tries++)
            {
                if (await TryChangeAsync(partition, key, change, type, cancellationToken))
                    return;
            }
        }
        finally
        {
            gate.Release();
        }

        throw new InvalidOperationException("Another process writes the rows of this one's conversations.");
    }

    /// <summary>The row goes, where there is one.</summary>
    public async Task RemoveAsync(PartitionKey partition, string key, CancellationToken cancellationToken)
    {
        var gate = GateOf(partition, key);
        await gate.WaitAsync(cancellationToken);
        try
        {
            await table.CommitAsync(partition, [new Operation.Remove(key)], cancellationToken);
            _known.Remove((partition, key));
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<bool> TryChangeAsync<TRow>(
        PartitionKey partition,
        string key,
        Func<TRow?, TRow?> change,
        JsonTypeInfo<TRow> type,
        CancellationToken cancellationToken
    )
        where TRow : class
    {
        var known = await ReadAsync(partition, key, type, cancellationToken);
        if (change(known.Row) is not { } changed || changed.Equals(known.Row))
            return true;

        var json = JsonSerializer.Serialize(changed, type);
        Operation operation = known.ETag is { } etag
            ? new Operation.Replace(key, json, etag)
            : new Operation.Insert(key, json);

        // Its new ETag comes with the next reading.
        var result = await table.CommitAsync(partition, [operation], cancellationToken);
        _known.Remove((partition, key));
        return result is CommitResult.Committed;
    }

    private async Task<Known<TRow>> ReadAsync<TRow>(
        PartitionKey partition,
        string key,
        JsonTypeInfo<TRow> type,
        CancellationToken cancellationToken
    )
        where TRow : class
    {
        if (Remembered<TRow>(partition, key) is { } known)
            return known;

        var row = await table.GetAsync(partition, key, cancellationToken);
        var read = new Known<TRow>(row is null ? null : JsonSerializer.Deserialize(row.Json, type), row?.ETag);
        _known.Set((partition, key), read, new MemoryCacheEntryOptions { Size = 1 });

        return read;
    }

    private Known<TRow>? Remembered<TRow>(PartitionKey partition, string key)
        where TRow : class => _known.Get<Known<TRow>>((partition, key));

    private SemaphoreSlim GateOf(PartitionKey partition, string key) =>
        _gates[(uint)HashCode.Combine(partition, key) % _gates.Length];

    private sealed record Known<TRow>(TRow? Row, string? ETag)
        where TRow : class;
}
