using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>
/// Slack's published limits of Block Kit, written down once more and independently of the renderer: what is broken, in
/// words. https://docs.slack.dev/reference/block-kit
/// </summary>
internal static partial class BlockKitRules
{
    public static ImmutableArray<string> BrokenByMessage(JsonObject message) =>
        [
            .. Markup(message["text"]!, "text", 4_000),
            .. Is(Encoding.UTF8.GetByteCount(Text(message["text"])) <= 4_000, "text is too many bytes"),
            .. Blocks(message["blocks"]!.AsArray(), most: 50, isForm: false),
            .. Is(Shown(message["blocks"]!) <= 12_000, "all blocks together are too long"),
        ];

    public static ImmutableArray<string> BrokenByView(JsonObject view)
    {
        var isModal = Text(view["type"]) == "modal";
        var hasInput = view["blocks"]!.AsArray().Any(block => Text(block!["type"]) == "input");

        return
        [
            .. isModal ? Plain(view["title"], "title", 24) : [],
            .. view["submit"] is { } submit ? Plain(submit, "submit", 24) : [],
            .. view["close"] is { } close ? Plain(close, "close", 24) : [],
            .. Is(!hasInput || view["submit"] is not null, "inputs without submit"),
            .. Is(Text(view["callback_id"]).Length <= 255, "callback_id"),
            .. Is(Text(view["private_metadata"]).Length <= 3_000, "private_metadata"),
            .. Is(Encoding.UTF8.GetByteCount(view.Sent()) <= 250_000, "view too large"),
            .. Blocks(view["blocks"]!.AsArray(), most: 100, isForm: isModal),
        ];
    }

    private static IEnumerable<string> Blocks(JsonArray blocks, int most, bool isForm)
    {
        var ids = blocks.Select(block => Text(block!["block_id"])).Where(id => id.Length > 0).ToList();
        var actions = blocks.SelectMany(block => Elements(block!)).Select(one => Text(one["action_id"])).ToList();

        return
        [
            .. Is(blocks.Count <= most, $"{blocks.Count} blocks"),
            .. Is(ids.Distinct().Count() == ids.Count, "block_id twice"),
            .. Is(isForm || actions.Distinct().Count() == actions.Count, "action_id twice"),
            .. Is(ids.Concat(actions).All(id => id.Length <= 255), "an id is too long"),
            .. blocks.SelectMany(block => Block(block!.AsObject())),
        ];
    }

    private static IEnumerable<string> Block(JsonObject block) =>
        Text(block["type"]) switch
        {
            "header" => Plain(block["text"], "header", 150),
            "divider" => [],
            "section" => Section(block),
            "context" => Count(block["elements"], 10, "context")
                .Concat(block["elements"]!.AsArray().SelectMany(one => Mrkdwn(one, "context", 2_000))),
            "actions" => Count(block["elements"], 25, "actions")
                .Concat(block["elements"]!.AsArray().SelectMany(one => Element(one!))),
            "image" => Is(
                    Text(block["image_url"]) is { Length: <= 3_000 } url
                        && url.StartsWith("https://", StringComparison.Ordinal),
                    "image_url"
                )
                .Concat(Words(block["alt_text"], "alt_text", 2_000)),
            "input" => Plain(block["label"], "label", 2_000)
                .Concat(block["hint"] is { } hint ? Plain(hint, "hint", 2_000) : [])
                .Concat(Element(block["element"]!)),
            var other => [$"a block {other}"],
        };

    private static IEnumerable<string> Section(JsonObject section) =>
        [
            .. Is(section["text"] is not null || section["fields"] is not null, "an empty section"),
            .. section["text"] is { } text ? Mrkdwn(text, "section", 3_000) : [],
            .. section["fields"] is { } fields ? Count(fields, 10, "fields") : [],
            .. (section["fields"]?.AsArray() ?? []).SelectMany(field => Mrkdwn(field, "field", 2_000)),
            .. section["accessory"] is { } accessory ? Element(accessory) : [],
        ];

    private static IEnumerable<string> Element(JsonNode element) =>
        Text(element["type"]) switch
        {
            "button" =>
            [
                .. Plain(element["text"], "button", 75),
                .. Is(element["value"] is null || Text(element["value"]).Length is > 0 and <= 2_000, "button value"),
                .. Is(Text(element["style"]) is "" or "primary" or "danger", "button style"),
            ],
            "static_select" or "multi_static_select" =>
            [
                .. Plain(element["placeholder"], "placeholder", 150),
                .. Is(element["options"] is null != element["option_groups"] is null, "options or groups"),
                .. Options(element),
            ],
            "external_select" =>
            [
                .. Plain(element["placeholder"], "placeholder", 150),
                .. element["initial_option"] is { } initial ? Plain(initial["text"], "initial", 75) : [],
                .. Is(Text(element["initial_option"]?["value"]).Length <= 75, "initial value"),
            ],
            "checkboxes" => [.. Options(element), .. Count(element["options"], 10, "checkboxes")],
            "plain_text_input" =>
            [
                .. Is((int)element["max_length"]! is >= 1 and <= 3_000, "max_length"),
                .. Is(Text(element["initial_value"]).Length <= (int)element["max_length"]!, "initial_value"),
            ],
            "number_input" or "datepicker" or "timepicker" or "file_input" => [],
            var other => [$"an element {other}"],
        };

    private static IEnumerable<string> Options(JsonNode element)
    {
        var options = AllOptions(element).ToList();
        var values = options.Select(option => Text(option["value"])).ToList();
        var initial = (element["initial_options"]?.AsArray().Select(one => one!) ?? [])
            .Concat(element["initial_option"] is { } one ? [one] : [])
            .ToList();

        return
        [
            .. element["options"] is { } list ? Count(list, 100, "options") : [],
            .. element["option_groups"] is { } groups ? Count(groups, 100, "option groups") : [],
            .. (element["option_groups"]?.AsArray() ?? []).SelectMany(group =>
                Plain(group!["label"], "group", 75).Concat(Count(group["options"], 100, "options of a group"))
            ),
            .. options.SelectMany(option => Plain(option["text"], "option", 75)),
            .. Is(values.TrueForAll(value => value.Length is > 0 and <= 75), "an option's value"),
            .. Is(values.Distinct().Count() == values.Count, "an option twice"),
            .. Is(initial.TrueForAll(one => options.Exists(option => JsonNode.DeepEquals(one, option))), "initial"),
            .. Is(element["initial_options"] is not JsonArray { Count: 0 }, "no initial options"),
        ];
    }

    public static IEnumerable<JsonNode> AllOptions(JsonNode element) =>
        (element["options"]?.AsArray() ?? []).Concat(
            (element["option_groups"]?.AsArray() ?? []).SelectMany(group => group!["options"]!.AsArray())
        )!;

    /// <summary>The elements of a block that can be pressed or filled in.</summary>
    public static IEnumerable<JsonNode> Elements(JsonNode block) =>
        Text(block["type"]) switch
        {
            "actions" => block["elements"]!.AsArray().OfType<JsonNode>(),
            "section" when block["accessory"] is { } accessory => [accessory],
            "input" => [block["element"]!],
            _ => [],
        };

    private static IEnumerable<string> Count(JsonNode? list, int most, string what) =>
        Is(list!.AsArray().Count is > 0 and var count && count <= most, $"{what}: {list.AsArray().Count} of them");

    private static IEnumerable<string> Plain(JsonNode? text, string what, int most) =>
        Is(Text(text?["type"]) == "plain_text", $"{what} isn't plain").Concat(Words(text?["text"], what, most));

    private static IEnumerable<string> Mrkdwn(JsonNode? text, string what, int most) =>
        Is(Text(text?["type"]) == "mrkdwn" && (bool)text!["verbatim"]!, $"{what} isn't verbatim mrkdwn")
            .Concat(Markup(text!["text"]!, what, most));

    private static IEnumerable<string> Markup(JsonNode text, string what, int most) =>
        Words(text, what, most).Concat(Is(OnlyOurMarkup().IsMatch(Text(text)), $"{what} has other markup"));

    private static IEnumerable<string> Words(JsonNode? text, string what, int most) =>
        [
            .. Is(Text(text).Trim().Length > 0, $"{what} is empty"),
            .. Is(Text(text).Length <= most, $"{what} is {Text(text).Length} long"),
            .. Is(
                Text(text).EnumerateRunes().All(rune => rune.Value == '\n' || !Rune.IsControl(rune)),
                $"{what} has controls"
            ),
            .. Is(IsWhole(Text(text)), $"{what} has half a letter"),
        ];

    private static bool IsWhole(string text) =>
        Enumerable
            .Range(0, text.Length)
            .All(at =>
                char.IsHighSurrogate(text[at])
                    ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
                    : !char.IsLowSurrogate(text[at]) || at > 0 && char.IsHighSurrogate(text[at - 1])
            );

    private static int Shown(JsonNode node) =>
        node switch
        {
            JsonObject text when text["type"] is JsonValue type && Text(type) is "mrkdwn" or "plain_text" => Text(
                node["text"]
            ).Length,
            JsonObject many => many.Where(pair => pair.Key is not ("options" or "option_groups"))
                .Sum(pair => pair.Value is { } value ? Shown(value) : 0),
            JsonArray list => list.Sum(one => Shown(one!)),
            _ => 0,
        };

    private static IEnumerable<string> Is(bool holds, string orElse) => holds ? [] : [orElse];

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    // Nothing but entities, links to the web and dates; "<" and "&" never stand alone.
    [GeneratedRegex(
        @"\A(?:[^<>&]|&(?:amp|lt|gt);|<https?://[^<>|\s]+\|[^<>\n]+>|<!date\^\d{10}\^[^<>|^]+\|[^<>\n]+>)*\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex OnlyOurMarkup();
}
