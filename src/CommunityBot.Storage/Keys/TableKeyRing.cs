using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CommunityBot.Storage.Keys;

/// <summary>
/// The keys of Data Protection in the store. Its interface is synchronous and the store isn't: the elements are read once
/// at start-up, before anything is protected, and a new one waits in memory until <see cref="FlushAsync"/>. Whoever stores
/// something that was protected flushes first, so that nothing stored depends on a key that isn't. Several processes share
/// the ring: each looks from time to time, and when it can't read something, whether another has written a key.
/// </summary>
public sealed class TableKeyRing(ITable table) : IXmlRepository, IDisposable
{
    private const int Page = 100;

    private static readonly PartitionKey Partition = new("keys");

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private CancellationTokenSource _changed = new();
    private ImmutableDictionary<string, XElement>? _elements;
    private ImmutableDictionary<string, XElement> _waiting = [];

    /// <summary>Cancelled when another process is found to have written a key, so that no keys are used from memory any more.</summary>
    internal CancellationToken Changed
    {
        get
        {
            lock (_lock)
                return _changed.Token;
        }
    }

    /// <summary>Reads what is stored, where that wasn't done yet.</summary>
    public Task EnsureLoadedAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_elements is not null)
                return Task.CompletedTask;
        }

        return LoadAsync(cancellationToken);
    }

    /// <summary>Reads what is stored, anew where it was read before.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var elements = ImmutableDictionary.CreateBuilder<string, XElement>();
        string? after = null;

        while (await table.RangeAsync(Partition, KeyRow.Prefix, after, Page, cancellationToken) is [.., var last] rows)
        {
            foreach (var row in rows)
                elements[row.RowKey] = Read(row);

            after = last.RowKey;
        }

        Take(elements.ToImmutable());
    }

    private void Take(ImmutableDictionary<string, XElement> stored)
    {
        CancellationTokenSource? before = null;
        lock (_lock)
        {
            var isNews = _elements is not null && stored.Keys.Any(key => !_elements.ContainsKey(key));
            _elements = stored.SetItems(_waiting);
            if (isNews)
                (before, _changed) = (_changed, new());
        }

        // Outside of the lock: whoever listens may ask for the elements.
        before?.Cancel();
        before?.Dispose();
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_lock)
        {
            // An empty answer would make Data Protection begin a new ring beside the one that is stored.
            return _elements is { } elements
                ? [.. elements.Values.Select(element => new XElement(element))]
                : throw new InvalidOperationException("The key ring is asked before it is loaded.");
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var copy = new XElement(element);
        var key = $"{KeyRow.Prefix}{friendlyName}";

        lock (_lock)
        {
            _elements = (_elements ?? []).SetItem(key, copy);
            _waiting = _waiting.SetItem(key, copy);
        }
    }

    /// <summary>Returns when every element that was stored until now is durable.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (Waiting().IsEmpty)
            return;

        await _writing.WaitAsync(cancellationToken);
        try
        {
            foreach (var (key, element) in Waiting())
            {
                await table.CommitAsync(Partition, [Write(key, element)], cancellationToken);

                lock (_lock)
                    _waiting = _waiting.Remove(key);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        _writing.Dispose();
        _changed.Dispose();
    }

    private ImmutableDictionary<string, XElement> Waiting()
    {
        lock (_lock)
            return _waiting;
    }

    private static XElement Read(Row row) =>
        XElement.Parse(JsonSerializer.Deserialize(row.Json, KeysJson.Default.KeyRow)!.Xml);

    private static Operation.Upsert Write(string key, XElement element) =>
        new(
            key,
            JsonSerializer.Serialize(
                new KeyRow(element.ToString(SaveOptions.DisableFormatting)),
                KeysJson.Default.KeyRow
            )
        );
}
