using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>The arguments of a call, from JSON, a form or the query.</summary>
internal sealed class Arguments(JsonObject values)
{
    public JsonObject Values { get; } = values;

    public bool Has(string name) => Values[name] is not null;

    public string? Text(string name) => Values[name]?.ToString();

    public string Required(string name) =>
        Text(name) is { Length: > 0 } text ? text : throw Refusal.OfArguments($"missing required field: {name}");

    public bool Flag(string name) => Text(name) is "true" or "1" or "True";

    public int Whole(string name, int otherwise)
    {
        if (Text(name) is not { Length: > 0 } text)
            return otherwise;

        return int.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refusal.OfArguments($"must be an integer [json-pointer:/{name}]");
    }

    /// <summary>Nested JSON, which forms carry as a string.</summary>
    public JsonNode? Nested(string name)
    {
        if (Values[name] is not JsonValue value || value.GetValueKind() is not JsonValueKind.String)
            return Values[name];

        try
        {
            return JsonNode.Parse(value.GetValue<string>());
        }
        catch (JsonException)
        {
            return value;
        }
    }

    /// <summary>A comma-separated list, or an array.</summary>
    public IReadOnlyList<string> Several(string name) =>
        Nested(name) is JsonArray array
            ? [.. array.Select(item => item?.ToString() ?? "")]
            : Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
