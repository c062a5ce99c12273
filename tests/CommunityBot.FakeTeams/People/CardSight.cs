using System.Text.Json.Nodes;

namespace CommunityBot.FakeTeams.People;

/// <summary>Finds in a card what a person sees and a client sends.</summary>
internal static class CardSight
{
    /// <summary>The button of that title.</summary>
    public static JsonObject Button(JsonNode card, string title) =>
        All(card)
            .FirstOrDefault(part =>
                TypeOf(part).StartsWith("Action.", StringComparison.Ordinal) && Text(part, "title") == title
            )
        ?? throw new InvalidOperationException($"The card has no button \"{title}\".");

    /// <summary>What a client sends with a button: its data, and beside them what stands in the inputs.</summary>
    public static JsonObject Data(JsonNode card, JsonObject button, IReadOnlyDictionary<string, string> typed)
    {
        var data = new JsonObject();
        if (Text(button, "associatedInputs") != "none")
        {
            foreach (var input in All(card).Where(part => TypeOf(part).StartsWith("Input.", StringComparison.Ordinal)))
            {
                var label = Text(input, "label") ?? "";
                var id = Text(input, "id")!;
                if (
                    (typed.GetValueOrDefault(label) ?? typed.GetValueOrDefault(id) ?? input["value"]?.ToString()) is
                    { } value
                )
                    data[id] = value;
            }
        }

        foreach (var (name, value) in button["data"] as JsonObject ?? [])
            data[name] = value?.DeepClone();

        return data;
    }

    /// <summary>Whether pressing it opens a dialog.</summary>
    public static bool OpensDialog(JsonObject button) =>
        button["data"]?["msteams"]?["type"]?.GetValue<string>() == "task/fetch";

    public static string? Text(JsonObject part, string name) =>
        part[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string TypeOf(JsonObject part) => Text(part, "type") ?? "";

    private static IEnumerable<JsonObject> All(JsonNode? node) =>
        node switch
        {
            JsonObject part => part.SelectMany(member => All(member.Value)).Prepend(part),
            JsonArray parts => parts.SelectMany(All),
            _ => [],
        };
}
