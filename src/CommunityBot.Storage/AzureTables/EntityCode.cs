using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.AzureTables;

/// <summary>
/// Writes rows as entities. JSON of usual length is one property; what is longer than a property may be (64 KiB), or holds
/// what hardly travels as a property, is compressed and cut into several. The write that an entity is of stands in it, so
/// that a batch whose answer was lost can be recognised.
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#property-types
/// </summary>
internal static class EntityCode
{
    /// <summary>The property that names the write.</summary>
    public const string Write = "Write";

    private const string Json = "Json";
    private const string Part = "Part";
    private const string Packed = "Packed";
    private const string RowStart = ":";

    private const int MostLetters = 32_000;
    private const int PartBytes = 64_000;

    // Of the 1 MiB of an entity, keys and names take the rest.
    private const int MostBytes = 1_000_000;

    public static string Partition(PartitionKey partition) => KeyCode.Encode(partition.Value);

    public static PartitionKey Partition(TableEntity entity) => new(KeyCode.Decode(entity.PartitionKey));

    /// <summary>The coded key of a row, or the beginning of the keys that begin with it. It is never empty.</summary>
    public static string RowKey(string rowKey) => RowStart + KeyCode.Encode(rowKey);

    /// <summary>The entity of a row.</summary>
    /// <exception cref="ArgumentException">The row is too long for an entity.</exception>
    public static TableEntity Of(PartitionKey partition, string rowKey, string json, string write)
    {
        var entity = new TableEntity(Partition(partition), RowKey(rowKey)) { [Write] = write };
        if (json.Length <= MostLetters && !HoldsControls(json))
        {
            entity[Json] = json;
            return entity;
        }

        var bytes = Pack(json);
        if (bytes.Length > MostBytes)
            throw new ArgumentException(
                $"The row {rowKey} has {bytes.Length} bytes when compressed; Azure Tables takes {MostBytes}.",
                nameof(json)
            );

        entity[Packed] = bytes.Length;
        for (var part = 0; part * PartBytes < bytes.Length; part++)
            entity[$"{Part}{part}"] = bytes[(part * PartBytes)..Math.Min((part + 1) * PartBytes, bytes.Length)];

        return entity;
    }

    public static Row RowOf(TableEntity entity) =>
        new(
            KeyCode.Decode(entity.RowKey[RowStart.Length..]),
            entity.ETag.ToString(),
            entity.GetString(Json) ?? Unpack(entity)
        );

    private static bool HoldsControls(string json) =>
        json.AsSpan().ContainsAnyInRange('\0', '\u0008') || json.AsSpan().ContainsAnyInRange('\uFFFE', '\uFFFF');

    private static byte[] Pack(string json)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(json));

        return packed.ToArray();
    }

    private static string Unpack(TableEntity entity)
    {
        using var packed = new MemoryStream(entity.GetInt32(Packed)!.Value);
        for (var part = 0; entity.GetBinary($"{Part}{part}") is { } bytes; part++)
            packed.Write(bytes);

        packed.Position = 0;
        using var zip = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(zip, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
