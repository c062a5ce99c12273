using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>
/// The rules of Adaptive Cards 1.5 in Teams, written down once more and independently of the renderer: what is broken, in
/// words. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference
/// </summary>
internal static class CardRules
{
    private static readonly ImmutableDictionary<string, string> Members = new Dictionary<string, string>
    {
        ["TextBlock"] = "text wrap style size weight color isSubtle",
        ["Image"] = "url altText",
        ["Container"] = "items",
        ["ColumnSet"] = "columns",
        ["ActionSet"] = "actions",
        ["Input.Text"] = "maxLength isMultiline value",
        ["Input.Number"] = "min max value",
        ["Input.Date"] = "value",
        ["Input.Time"] = "value",
        ["Input.ChoiceSet"] = "choices choices.data style isMultiSelect wrap placeholder value",
    }.ToImmutableDictionary();

    public static ImmutableArray<string> BrokenByMessage(JsonObject card) => Broken(card, isDialog: false);

    public static ImmutableArray<string> BrokenByDialog(JsonObject card) => Broken(card, isDialog: true);

    private static ImmutableArray<string> Broken(JsonObject card, bool isDialog)
    {
        var elements = TeamsUser.Elements(card).ToList();
        var ids = elements.Select(element => Text(element["id"])).Where(id => id.Length > 0).ToList();
        var buttons = TeamsUser.Buttons(card).ToList();

        return
        [
            .. Is(Encoding.UTF8.GetByteCount(JsonText(card)) <= 28 * 1024, "the card is too large"),
            .. Is(Text(card["type"]) == "AdaptiveCard" && Text(card["version"]) == "1.5", "type or version"),
            .. Words(card["fallbackText"], "fallbackText"),
            .. Words(card["speak"], "speak"),
            .. Is(ids.Distinct().Count() == ids.Count, "an id twice"),
            .. elements.SelectMany(Element),
            .. buttons.SelectMany(button => Button(button, isDialog)),
            .. Is(card["actions"]?.AsArray().Count is null or (> 0 and <= 6), "the dialog's buttons"),
            .. Is(card["refresh"]?["userIds"]?.AsArray().Count is null or <= 60, "refresh"),
            .. Strings(card).SelectMany(Whole),
        ];
    }

    private static IEnumerable<string> Element(JsonObject element)
    {
        var type = Text(element["type"]);
        var known = $"type separator spacing {Members.GetValueOrDefault(type)}".Split(' ');
        var input = type.StartsWith("Input.", StringComparison.Ordinal)
            ? "id label isRequired errorMessage".Split(' ')
            : [];

        return
        [
            .. Is(Members.ContainsKey(type), $"an element {type}"),
            .. element.Select(member => member.Key).Except(known).Except(input).Select(name => $"{type}.{name}"),
            .. type switch
            {
                "TextBlock" => Words(element["text"], "text").Concat(Is((bool)element["wrap"]!, "a text doesn't wrap")),
                "Image" => Words(element["altText"], "altText").Concat(Is(IsPublic(element["url"]), "url")),
                "ActionSet" => Is(element["actions"]!.AsArray().Count is > 0 and <= 6, "buttons in a row"),
                "Container" => Is(element["items"]!.AsArray().Count > 0, "an empty container"),
                "ColumnSet" => Is(
                    element["columns"]!
                        .AsArray()
                        .All(column => Text(column!["type"]) == "Column" && column["items"]!.AsArray().Count > 0),
                    "columns"
                ),
                _ => Input(element, type),
            },
        ];
    }

    private static IEnumerable<string> Input(JsonObject input, string type) =>
        [
            .. Is(Text(input["id"]).Length > 0, "an input without an id"),
            .. Words(input["label"], "label"),
            .. Is(input["isRequired"] is null || Text(input["errorMessage"]).Length > 0, "required without a message"),
            .. type switch
            {
                "Input.Text" => Is(Text(input["value"]).Length <= (int)input["maxLength"]!, "value too long"),
                "Input.Number" => Is(
                    input["value"] is not { } value
                        || (int)value >= (int)input["min"]! && (int)value <= (int)input["max"]!,
                    "number out of range"
                ),
                "Input.ChoiceSet" => Choices(input),
                _ => [],
            },
        ];

    private static IEnumerable<string> Choices(JsonObject set)
    {
        var isMany = (bool?)set["isMultiSelect"] ?? false;
        var values = set["choices"]!.AsArray().Select(choice => Text(choice!["value"])).ToList();
        var chosen = Text(set["value"]) is { Length: > 0 } all
            ? isMany
                ? all.Split(',')
                : [all]
            : [];

        return
        [
            .. Is(values.Count > 0 || set["choices.data"] is not null, "no choices"),
            .. Is(values.TrueForAll(value => value.Length > 0), "an empty choice"),
            .. Is(!isMany || values.TrueForAll(value => !value.Contains(',', StringComparison.Ordinal)), "a comma"),
            .. Is(values.Distinct().Count() == values.Count, "a choice twice"),
            .. Is(chosen.All(values.Contains), "chosen what isn't there"),
            .. set["choices"]!.AsArray().SelectMany(choice => Words(choice!["title"], "a choice's title")),
        ];
    }

    private static IEnumerable<string> Button(JsonObject button, bool isDialog) =>
        [
            .. Words(button["title"], "a button's title"),
            .. Is(Text(button["style"]) is "" or "positive" or "destructive", "a button's style"),
            .. Text(button["type"]) switch
            {
                "Action.Execute" => Is(!isDialog && Text(button["verb"]).Length > 0, "Action.Execute"),
                "Action.Submit" when isDialog => Is(button["data"]!["msteams"] is null, "a dialog from a dialog"),
                "Action.Submit" => Is(Text(button["data"]!["msteams"]?["type"]) == "task/fetch", "Action.Submit"),
                var other => [$"a button {other}"],
            },
        ];

    private static bool IsPublic(JsonNode? url) => Text(url).StartsWith("https://", StringComparison.Ordinal);

    private static IEnumerable<string> Words(JsonNode? text, string what) =>
        Is(Text(text).Trim().Length > 0, $"{what} is empty");

    private static IEnumerable<string> Whole(string text) =>
        [
            .. Is(text.EnumerateRunes().All(rune => rune.Value is '\n' || !Rune.IsControl(rune)), "control characters"),
            .. Is(IsWhole(text), "half a letter"),
        ];

    private static bool IsWhole(string text)
    {
        try
        {
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Strings(JsonNode node) =>
        node switch
        {
            JsonObject many => many.Where(pair => pair.Key is not "data").SelectMany(pair => StringsOf(pair.Value)),
            JsonArray list => list.SelectMany(StringsOf),
            _ => StringsOf(node),
        };

    private static IEnumerable<string> StringsOf(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonValue value => value.TryGetValue(out string? text) ? [text] : [],
            _ => Strings(node),
        };

    private static string JsonText(JsonObject card) =>
        card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static IEnumerable<string> Is(bool holds, string orElse) => holds ? [] : [orElse];

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
