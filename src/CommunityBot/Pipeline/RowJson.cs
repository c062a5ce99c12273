using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Core;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace CommunityBot.Pipeline;

/// <summary>
/// How rows are written: by the source-generated metadata of their capability, strictly, so that a row that doesn't fit
/// its type is found when it is read and not later.
/// </summary>
internal sealed class RowJson
{
    private readonly JsonSerializerOptions _options;
    private readonly Capabilities _capabilities;

    public RowJson(Capabilities capabilities)
    {
        _capabilities = capabilities;
        _options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine([PipelineJson.Default, .. capabilities.Json]),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            AllowDuplicateProperties = false,
            IgnoreReadOnlyProperties = true,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        _options.MakeReadOnly();
    }

    /// <summary>The JSON of a row of the pipeline or of a capability.</summary>
    public string Write(object row) => JsonSerializer.Serialize(row, _options.GetTypeInfo(row.GetType()));

    /// <summary>The entity of a stored row; its kind is the first part of its key.</summary>
    public IRow Read(string rowKey, string json)
    {
        var kind = rowKey[..rowKey.IndexOf('|', StringComparison.Ordinal)];

        return _capabilities.Rows.TryGetValue(kind, out var type)
            ? (IRow)JsonSerializer.Deserialize(json, _options.GetTypeInfo(type))!
            : throw new InvalidOperationException($"No capability stores rows of the kind \"{kind}\".");
    }

    /// <summary>A row of the pipeline itself.</summary>
    public TRow Read<TRow>(string json) => (TRow)JsonSerializer.Deserialize(json, _options.GetTypeInfo(typeof(TRow)))!;
}
