using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    /// <summary>The JSON of a row of the pipeline or of a capability, with the version of its kind where that isn't the first.</summary>
    public string Write(object row)
    {
        var json = JsonSerializer.Serialize(row, _options.GetTypeInfo(row.GetType()));

        return row is IRow { RowKey: var key } && StepsOf(key) is { Length: > 0 and var steps }
            ? RowVersion.Stamp(json, steps + 1)
            : json;
    }

    /// <summary>The entity of a stored row, by its present version; its kind is the first part of its key.</summary>
    /// <exception cref="NewerRowException">A newer version of the program wrote it.</exception>
    public IRow Read(string rowKey, string json)
    {
        var kind = KindOf(rowKey);

        return _capabilities.Rows.TryGetValue(kind, out var type)
            ? (IRow)JsonSerializer.Deserialize(Renew(rowKey, json), _options.GetTypeInfo(type))!
            : throw new InvalidOperationException($"No capability stores rows of the kind \"{kind}\".");
    }

    /// <summary>A row of the pipeline itself.</summary>
    public TRow Read<TRow>(string json) => (TRow)JsonSerializer.Deserialize(json, _options.GetTypeInfo(typeof(TRow)))!;

    private static string KindOf(string rowKey) => rowKey[..rowKey.IndexOf('|', StringComparison.Ordinal)];

    private ImmutableArray<Func<JsonObject, JsonObject>> StepsOf(string rowKey) =>
        _capabilities.Migrations.GetValueOrDefault(KindOf(rowKey), []);

    private string Renew(string rowKey, string json)
    {
        var (steps, written) = (StepsOf(rowKey), RowVersion.Of(json));
        if (written > steps.Length + 1)
            throw new NewerRowException(KindOf(rowKey), written, steps.Length + 1);
        if (written == steps.Length + 1)
            return json;

        var row = JsonNode.Parse(json)!.AsObject();
        row.Remove(RowVersion.Property);
        return steps.Skip(written - 1).Aggregate(row, (older, step) => step(older)).ToJsonString(_options);
    }
}
