using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;
using CommunityBot.FakeSlack.People;
using static System.Globalization.CultureInfo;

namespace CommunityBot.FakeSlack.Page;

/// <summary>Blocks as plain HTML: texts, buttons that are forms, menus, fields.</summary>
internal static class HtmlBlocks
{
    /// <summary>Where the blocks stand, and for whom; <paramref name="View"/> for a modal or a Home.</summary>
    internal sealed record Place(SlackPerson Person, string Channel, string Hidden, SeenView? View);

    public static void Show(StringBuilder html, JsonArray blocks, Place place)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            var type = block["type"]!.ToString();
            if (type == "divider")
                html.Append("<hr>");
            else if (type == "input")
                Input(html, block, place);
            else
                Block(html, block, type, place);
        }
    }

    private static void Block(StringBuilder html, JsonObject block, string type, Place place)
    {
        var tag = type == "header" ? "h3" : "pre";
        var words = type == "actions" ? [] : BlockTree.Texts(Without(block, "accessory")).ToList();
        if (words.Count > 0)
            html.Append(
                InvariantCulture,
                $"<{tag}>{HtmlPage.Encode(string.Join(type == "rich_text" ? "" : "\n", words))}</{tag}>"
            );
        if (block["alt_text"] is { } alternative)
            html.Append(InvariantCulture, $"<p>[{HtmlPage.Encode(alternative.ToString())}]</p>");
        foreach (var element in BlockTree.Elements(block))
            Element(html, element, place);
    }

    private static void Element(StringBuilder html, JsonObject element, Place place)
    {
        var name = $"<input type=hidden name=name value=\"{HtmlPage.Encode(element["action_id"]!.ToString())}\">";
        if (element["type"]!.ToString() is "button")
        {
            var words = HtmlPage.Encode(element["text"]!["text"]!.ToString());
            html.Append(
                HtmlPage.Form("press", place.Person, place.Channel, $"{place.Hidden}{name}<button>{words}</button>")
            );
            return;
        }

        var field = Field(element, "value", "", form: null);
        html.Append(
            HtmlPage.Form("choose", place.Person, place.Channel, $"{place.Hidden}{name}{field}<button>Choose</button>")
        );
    }

    private static void Input(StringBuilder html, JsonObject block, Place place)
    {
        var element = block["element"]!.AsObject();
        var label = HtmlPage.Encode(block["label"]!["text"]!.ToString());
        var hint = HtmlPage.Encode(block["hint"]?["text"]?.ToString() ?? "");
        var actionId = element["action_id"]!.ToString();
        var state = place.View?.Values[block["block_id"]!.ToString()]?[actionId];
        var value = Current(state, element["type"]!.ToString());
        var field = Field(element, $"field:{block["block_id"]}", value, place.View?.Id);
        html.Append(InvariantCulture, $"<label>{label} {field} <small>{hint}</small></label>");
    }

    /// <summary>What is typed or chosen, as one text.</summary>
    private static string Current(JsonNode? state, string type) =>
        (StateValues.MemberOf(type) is { } member ? state?[member] : null) switch
        {
            JsonArray many => string.Join(',', many.Select(Value)),
            { } one => Value(one),
            null => "",
        };

    private static string Value(JsonNode? node) => (node as JsonObject)?["value"]?.ToString() ?? node?.ToString() ?? "";

    private static string Field(JsonObject element, string name, string value, string? form)
    {
        var attributes = $"name=\"{HtmlPage.Encode(name)}\" {(form is null ? "" : $"form=\"{form}\"")}";
        var options = Composition.Options(element).ToList();
        if (options.Count == 0)
            return $"<input {attributes} value=\"{HtmlPage.Encode(value)}\">";

        var isMany = StateValues.IsMany(element["type"]!.ToString());
        var chosen = value.Split(',');
        var choices = options.Select(option => Choice(option, chosen.Contains(option["value"]!.ToString())));
        return $"<select {attributes}{(isMany ? " multiple" : "")}><option value=\"\">–{string.Concat(choices)}</select>";
    }

    private static string Choice(JsonNode option, bool isChosen) =>
        $"<option value=\"{HtmlPage.Encode(option["value"]!.ToString())}\"{(isChosen ? " selected" : "")}>"
        + HtmlPage.Encode(option["text"]!["text"]!.ToString());

    private static JsonObject Without(JsonObject block, string member)
    {
        var rest = block.DeepClone().AsObject();
        rest.Remove(member);
        return rest;
    }
}
