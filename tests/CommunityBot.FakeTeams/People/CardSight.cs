using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.FakeTeams.People;

/// <summary>Finds in a card what a person sees and a client sends.</summary>
internal static partial class CardSight
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
                var given = typed.GetValueOrDefault(label) ?? typed.GetValueOrDefault(id);
                if ((given is null ? input["value"]?.ToString() : Chosen(input, given)) is { } value)
                    data[id] = value;
            }
        }

        foreach (var (name, value) in button["data"] as JsonObject ?? [])
            data[name] = value?.DeepClone();

        return data;
    }

    /// <summary>What there is to read, a line for each part.</summary>
    public static string Shown(JsonNode card) =>
        string.Join(
            '\n',
            Seen(card)
                .SelectMany(part =>
                    (string?[])[Text(part, "text"), Text(part, "label"), Text(part, "value"), Text(part, "title")]
                )
                .OfType<string>()
                .Select(text => Escaped().Replace(text, "${letter}"))
        );

    /// <summary>Whether a card is to be asked for anew by somebody.</summary>
    public static bool IsRefreshedFor(JsonNode card, string user) =>
        (card["refresh"]?["userIds"] as JsonArray ?? []).Any(id => id?.GetValue<string>() == user);

    /// <summary>Whether pressing it opens a dialog.</summary>
    public static bool OpensDialog(JsonObject button) =>
        button["data"]?["msteams"]?["type"]?.GetValue<string>() == "task/fetch";

    public static string? Text(JsonObject part, string name) =>
        part[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // Of choices people know the title, clients send the value.
    private static string Chosen(JsonObject input, string given) =>
        (input["choices"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .FirstOrDefault(choice => Text(choice, "title") == given)
            is { } chosen
            ? Text(chosen, "value")!
            : given;

    [GeneratedRegex(@"\\(?<letter>[\\`*_{}\[\]()#+\-.!~<>&|:@$])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();

    private static string TypeOf(JsonObject part) => Text(part, "type") ?? "";

    /// <summary>Without what only clients see.</summary>
    private static IEnumerable<JsonObject> Seen(JsonNode? node) =>
        node switch
        {
            JsonObject part => part.Where(member => member.Key is not ("data" or "refresh" or "msteams"))
                .SelectMany(member => Seen(member.Value))
                .Prepend(part),
            JsonArray parts => parts.SelectMany(Seen),
            _ => [],
        };

    private static IEnumerable<JsonObject> All(JsonNode? node) =>
        node switch
        {
            JsonObject part => part.SelectMany(member => All(member.Value)).Prepend(part),
            JsonArray parts => parts.SelectMany(All),
            _ => [],
        };
}
