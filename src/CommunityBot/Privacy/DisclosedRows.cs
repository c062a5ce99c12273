using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>Tells rows as they are held, by the names that the capabilities give their kinds.</summary>
internal sealed class DisclosedRows(ITable table, Capabilities capabilities)
{
    /// <summary>Those of some partitions that are somebody's.</summary>
    public async Task WriteAsync(
        Utf8JsonWriter writer,
        IReadOnlyCollection<PartitionKey> partitions,
        Func<Row, bool> isTheirs,
        CancellationToken cancellationToken
    )
    {
        foreach (var (kind, holding) in capabilities.Holdings.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            await WriteAsync(writer, (kind, holding.Name), partitions, isTheirs, cancellationToken);
    }

    /// <summary>The codes that somebody was given or has said: each is in a partition of its own.</summary>
    public async Task WriteCodesAsync(
        Utf8JsonWriter writer,
        Func<Row, bool> isTheirs,
        CancellationToken cancellationToken
    )
    {
        var kind = OfferedCode.RowKeyOf.TrimEnd('|');
        var partitions = await table.PartitionsAsync(OfferedCode.RowKeyOf, cancellationToken);
        await WriteAsync(writer, (kind, capabilities.Holdings[kind].Name), partitions, isTheirs, cancellationToken);
    }

    /// <summary>One row, where it is there.</summary>
    public async Task WriteAsync(
        Utf8JsonWriter writer,
        string name,
        PartitionKey partition,
        string key,
        CancellationToken cancellationToken
    )
    {
        if (await table.GetAsync(partition, key, cancellationToken) is { } row)
            WriteRaw(writer, name, row.Json);
    }

    // Parsed, so that it is indented like the rest.
    public static void WriteRaw(Utf8JsonWriter writer, string? name, string json)
    {
        if (name is not null)
            writer.WritePropertyName(name);

        JsonElement.Parse(json).WriteTo(writer);
    }

    private async Task WriteAsync(
        Utf8JsonWriter writer,
        (string Kind, string Name) told,
        IReadOnlyCollection<PartitionKey> partitions,
        Func<Row, bool> isTheirs,
        CancellationToken cancellationToken
    )
    {
        var found = new List<Row>();
        foreach (var partition in partitions)
        {
            await foreach (var row in table.AllAsync(partition, $"{told.Kind}|", cancellationToken))
            {
                if (isTheirs(row))
                    found.Add(row);
            }
        }

        if (found.Count == 0)
            return;

        writer.WriteStartArray(told.Name);
        foreach (var row in found)
            WriteRaw(writer, null, row.Json);
        writer.WriteEndArray();
    }
}
