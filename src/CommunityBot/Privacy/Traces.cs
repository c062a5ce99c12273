using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Privacy;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>
/// Finds where somebody is named: by their id as a person, which is the one of a member too, and by the platform's id of
/// their account. An id counts where it stands by itself, not as a part of a longer one.
/// </summary>
internal sealed class Traces
{
    private readonly string[] _persons;
    private readonly string[] _ids;

    private Traces(string[] persons, string[] ids) => (_persons, _ids) = (persons, ids);

    /// <summary>Where somebody is named, as any of these persons or by the platform's id of any of these accounts.</summary>
    public static Traces Of(IEnumerable<PersonId> persons, IEnumerable<string> users)
    {
        string[] ids = [.. persons.Select(person => person.Value)];
        return new(ids, [.. ids, .. users]);
    }

    /// <summary>Whether a key names them.</summary>
    public bool InKey(string key) => Array.Exists(_ids, id => IsIn(key, id));

    /// <summary>Whether a row names them, in its key or its JSON.</summary>
    public bool IsIn(Row row) => InKey(row.RowKey) || InJson(row.Json);

    /// <summary>Whether a text or the name of a property in the JSON names them.</summary>
    public bool InJson(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && InKey(reader.GetString()!))
                return true;
        }

        return false;
    }

    /// <summary>The JSON with nobody in the place of them, wherever a phrase names them.</summary>
    public string Veil(string json)
    {
        var root = JsonNode.Parse(json)!;
        Veil(root);
        return root.ToJsonString();
    }

    private void Veil(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject named when IsThem(named):
                named.Clear();
                named["$type"] = "text";
                named["key"] = PrivacyTexts.Somebody;
                named["slots"] = new JsonArray();
                break;
            case JsonObject parts:
                foreach (var (_, part) in parts)
                    Veil(part);
                break;
            case JsonArray items:
                foreach (var item in items)
                    Veil(item);
                break;
        }
    }

    private bool IsThem(JsonObject node) =>
        node["$type"] is JsonValue type
        && type.TryGetValue<string>(out var kind)
        && kind is "person"
        && node["member"] is JsonValue member
        && member.TryGetValue<string>(out var id)
        && _persons.Contains(id, StringComparer.Ordinal);

    private static bool IsIn(string text, string id)
    {
        for (var at = text.IndexOf(id, StringComparison.Ordinal); at >= 0; )
        {
            if (IsEnd(text, at - 1) && IsEnd(text, at + id.Length))
                return true;

            at = text.IndexOf(id, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private static bool IsEnd(string text, int at) =>
        at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_');
}
