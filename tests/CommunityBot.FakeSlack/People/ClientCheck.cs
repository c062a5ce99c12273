using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.FakeSlack.BlockKit;

namespace CommunityBot.FakeSlack.People;

/// <summary>What Slack's client checks before it sends a form to the app.</summary>
internal static partial class ClientCheck
{
    private const int MostFiles = 10;

    /// <summary>What isn't right, by block_id.</summary>
    public static Dictionary<string, string> Of(JsonArray blocks, JsonObject values)
    {
        var errors = new Dictionary<string, string>();
        foreach (
            var (block, element) in BlockTree.Elements(blocks).Where(one => one.Block["type"]!.ToString() == "input")
        )
        {
            var blockId = block["block_id"]!.ToString();
            var state = values[blockId]?[element["action_id"]!.ToString()] as JsonObject;
            var isOptional = block["optional"]?.GetValue<bool>() ?? false;
            if (Trouble(element, state, isOptional) is { } trouble)
                errors[blockId] = trouble;
        }

        return errors;
    }

    private static string? Trouble(JsonObject element, JsonObject? state, bool isOptional)
    {
        var type = element["type"]!.ToString();
        var value = state?[StateValues.MemberOf(type)!];
        if (value is null or JsonArray { Count: 0 } || value is JsonValue && value.ToString().Length == 0)
            return isOptional ? null : "Please complete this required field.";

        return type switch
        {
            "plain_text_input" => Text(element, value.ToString()),
            "number_input" => Number(element, value.ToString()),
            "email_text_input" => EmailPattern().IsMatch(value.ToString())
                ? null
                : "Please enter a valid email address.",
            "url_text_input" => Uri.IsWellFormedUriString(value.ToString(), UriKind.Absolute)
                ? null
                : "Please enter a valid URL.",
            _ => Count(element, value as JsonArray, type),
        };
    }

    private static string? Text(JsonObject element, string text)
    {
        var (shortest, longest) = (Whole(element, "min_length") ?? 0, Whole(element, "max_length") ?? 3000);
        return text.Length < shortest ? $"Please enter at least {shortest} characters."
            : text.Length > longest ? $"Please enter at most {longest} characters."
            : null;
    }

    private static string? Number(JsonObject element, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return "Please enter a number.";
        if (!element["is_decimal_allowed"]!.GetValue<bool>() && number != decimal.Truncate(number))
            return "Please enter a whole number.";

        return number < Decimal(element, "min_value") ? "This number is too small."
            : number > Decimal(element, "max_value") ? "This number is too large."
            : null;
    }

    private static string? Count(JsonObject element, JsonArray? chosen, string type)
    {
        var most =
            type == "file_input" ? Whole(element, "max_files") ?? MostFiles : Whole(element, "max_selected_items");
        return chosen?.Count > most ? $"Please choose at most {most}." : null;
    }

    private static int? Whole(JsonObject element, string name) => element[name]?.GetValue<int>();

    private static decimal? Decimal(JsonObject element, string name) =>
        element[name] is { } value ? decimal.Parse(value.ToString(), CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmailPattern();
}
