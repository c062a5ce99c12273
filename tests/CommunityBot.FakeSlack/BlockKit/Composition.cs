using System.Text.Json;
using System.Text.Json.Nodes;
using static CommunityBot.FakeSlack.BlockKit.Rules;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>Texts, options, confirmations. https://docs.slack.dev/reference/block-kit/composition-objects</summary>
internal static class Composition
{
    public static Rule Plain(int maximum) =>
        Typed(new Dictionary<string, Shape> { ["plain_text"] = PlainShape(maximum) });

    public static Rule Mrkdwn(int maximum) =>
        Typed(new Dictionary<string, Shape> { ["mrkdwn"] = MrkdwnShape(maximum) });

    public static Rule AnyText(int maximum) => Typed(TextShapes(maximum));

    public static Dictionary<string, Shape> TextShapes(int maximum) =>
        new() { ["plain_text"] = PlainShape(maximum), ["mrkdwn"] = MrkdwnShape(maximum) };

    /// <summary>An option of a menu.</summary>
    public static Rule Option { get; } = OptionWith(Plain(75), Plain(75));

    /// <summary>An option of checkboxes or radio buttons, whose words may be formatted.</summary>
    public static Rule FormattedOption { get; } = OptionWith(AnyText(75), AnyText(75));

    public static Rule OverflowOption { get; } =
        new Shape()
            .Must("text", Plain(75))
            .Must("value", Text(1, 150))
            .May("description", Plain(75))
            .May("url", Url)
            .Check;

    public static Rule OptionGroup { get; } =
        new Shape().Must("label", Plain(75)).Must("options", Items(1, 100, Option)).Check;

    public static Rule Confirm { get; } =
        new Shape()
            .Must("title", Plain(100))
            .Must("text", AnyText(300))
            .May("confirm", Plain(30))
            .May("deny", Plain(30))
            .May("style", OneOf("primary", "danger"))
            .Check;

    public static Rule DispatchConfig { get; } =
        new Shape().May("trigger_actions_on", Items(1, 2, OneOf("on_enter_pressed", "on_character_entered"))).Check;

    public static Rule Filter { get; } =
        new Shape()
            .May("include", Items(1, 4, OneOf("public", "private", "im", "mpim")))
            .May("exclude_external_shared_channels", Flag)
            .May("exclude_bot_users", Flag)
            .Also(SomeOf(3, "include", "exclude_external_shared_channels", "exclude_bot_users"))
            .Check;

    public static Rule SlackFile { get; } =
        new Shape().May("id", Id).May("url", Url).Also(SomeOf(1, "id", "url")).Check;

    private static Rule OptionWith(Rule text, Rule description) =>
        new Shape().Must("text", text).Must("value", Text(1, 150)).May("description", description).Check;

    private static Shape PlainShape(int maximum) => new Shape().Must("text", Text(1, maximum)).May("emoji", Flag);

    private static Shape MrkdwnShape(int maximum) => new Shape().Must("text", Text(1, maximum)).May("verbatim", Flag);

    /// <summary>What is chosen at first must be one of the options, exactly.</summary>
    public static void InitialIsAnOption(JsonNode? value, string pointer, List<Finding> findings)
    {
        var element = value!.AsObject();
        var offered = Options(element).ToList();
        if (element["initial_option"] is { } one && !offered.Exists(option => IsSame(option, one)))
            findings.Add(new("must match an option", $"{pointer}/initial_option"));
        if (element["initial_options"] is JsonArray many)
            findings.AddRange(
                many.Where(chosen => !offered.Exists(option => IsSame(option, chosen)))
                    .Select(_ => new Finding("must match an option", $"{pointer}/initial_options"))
            );
    }

    public static IEnumerable<JsonNode> Options(JsonObject element) =>
        Array(element["options"])
            .Concat(Array(element["option_groups"]).SelectMany(group => Array((group as JsonObject)?["options"])));

    private static IEnumerable<JsonNode> Array(JsonNode? node) => (node as JsonArray)?.OfType<JsonNode>() ?? [];

    private static bool IsSame(JsonNode? one, JsonNode? other) =>
        JsonSerializer.Serialize(Bare(one)) == JsonSerializer.Serialize(Bare(other));

    /// <summary>Without what Slack fills in.</summary>
    private static string Bare(JsonNode? option) =>
        $"{(option as JsonObject)?["value"]}|{((option as JsonObject)?["text"] as JsonObject)?["text"]}";
}
