using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;
using static CommunityBot.Slack.Tests.Fake.Kit;

namespace CommunityBot.Slack.Tests.Fake;

/// <summary>Blocks with everything they may have, and what comes of leaving out or adding one member.</summary>
internal static class OfficialSamples
{
    private const string Common = """
        "focus_on_load":true,"confirm":{"title":{"type":"plain_text","text":"t"},"text":{"type":"mrkdwn","text":"t"},"confirm":{"type":"plain_text","text":"y"},"deny":{"type":"plain_text","text":"n"},"style":"danger"}
        """;

    private const string Placeholder = """
        "placeholder":{"type":"plain_text","text":"p","emoji":true}
        """;

    private const string OneOption = """
        {"text":{"type":"plain_text","text":"a"},"value":"a","description":{"type":"plain_text","text":"d"}}
        """;

    private static readonly string[] Elements =
    [
        """{"type":"button","action_id":"a","text":{"type":"plain_text","text":"b","emoji":true},"value":"v","url":"https://example.org","style":"primary","accessibility_label":"l"}""",
        $$"""{"type":"static_select","action_id":"a","options":[{{OneOption}}],"initial_option":{{OneOption}},{{Placeholder}},{{Common}}}""",
        $$"""{"type":"multi_static_select","action_id":"a","options":[{{OneOption}}],"initial_options":[{{OneOption}}],"max_selected_items":2,{{Placeholder}},{{Common}}}""",
        $$"""{"type":"external_select","action_id":"a","min_query_length":0,"initial_option":{{OneOption}},{{Placeholder}},{{Common}}}""",
        $$"""{"type":"users_select","action_id":"a","initial_user":"U1",{{Placeholder}},{{Common}}}""",
        $$"""{"type":"multi_users_select","action_id":"a","initial_users":["U1"],"max_selected_items":2,{{Placeholder}},{{Common}}}""",
        $$"""{"type":"channels_select","action_id":"a","initial_channel":"C1","response_url_enabled":true,{{Placeholder}},{{Common}}}""",
        $$"""{"type":"conversations_select","action_id":"a","initial_conversation":"C1","default_to_current_conversation":true,"filter":{"include":["public"],"exclude_bot_users":true},"response_url_enabled":true,{{Placeholder}},{{Common}}}""",
        $$"""{"type":"overflow","action_id":"a","options":[{"text":{"type":"plain_text","text":"a"},"value":"a"}]}""",
        $$"""{"type":"checkboxes","action_id":"a","options":[{{OneOption}}],"initial_options":[{{OneOption}}],{{Common}}}""",
        $$"""{"type":"radio_buttons","action_id":"a","options":[{{OneOption}}],"initial_option":{{OneOption}},{{Common}}}""",
        $$"""{"type":"datepicker","action_id":"a","initial_date":"2026-05-01",{{Placeholder}},{{Common}}}""",
        $$"""{"type":"timepicker","action_id":"a","initial_time":"09:30","timezone":"Europe/Berlin",{{Placeholder}},{{Common}}}""",
        $$"""{"type":"datetimepicker","action_id":"a","initial_date_time":1700000000,{{Common}}}""",
    ];

    private static readonly string[] Inputs =
    [
        $$"""{"type":"plain_text_input","action_id":"a","initial_value":"x","multiline":true,"min_length":1,"max_length":9,"focus_on_load":true,"dispatch_action_config":{"trigger_actions_on":["on_enter_pressed"]},{{Placeholder}}}""",
        $$"""{"type":"number_input","action_id":"a","is_decimal_allowed":false,"initial_value":"1","min_value":"0","max_value":"9",{{Placeholder}}}""",
        $$"""{"type":"email_text_input","action_id":"a","initial_value":"a@b.org",{{Placeholder}}}""",
        $$"""{"type":"url_text_input","action_id":"a","initial_value":"https://example.org",{{Placeholder}}}""",
        """{"type":"file_input","action_id":"a","filetypes":["png"],"max_files":2}""",
    ];

    private static readonly string[] Blocks =
    [
        """{"type":"section","block_id":"b","text":{"type":"mrkdwn","text":"t","verbatim":true},"fields":[{"type":"plain_text","text":"f"}],"expand":true}""",
        """{"type":"header","block_id":"b","text":{"type":"plain_text","text":"t"}}""",
        """{"type":"divider","block_id":"b"}""",
        """{"type":"context","block_id":"b","elements":[{"type":"mrkdwn","text":"t"}]}""",
        """{"type":"context","elements":[{"type":"image","image_url":"https://example.org/a.png","alt_text":"a"}]}""",
        """{"type":"image","block_id":"b","image_url":"https://example.org/a.png","alt_text":"a","title":{"type":"plain_text","text":"t"}}""",
        """{"type":"image","slack_file":{"id":"F1"},"alt_text":"a"}""",
        """{"type":"markdown","block_id":"b","text":"**x**"}""",
        """{"type":"table","block_id":"b","rows":[[{"type":"raw_text","text":"c"}]],"column_settings":[{"align":"left","is_wrapped":true}]}""",
        """{"type":"rich_text","block_id":"b","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"t","style":{"bold":true}},{"type":"user","user_id":"U1"},{"type":"link","url":"https://example.org","text":"l"},{"type":"emoji","name":"wave"},{"type":"channel","channel_id":"C1"},{"type":"broadcast","range":"here"},{"type":"date","timestamp":1700000000,"format":"{date}","fallback":"f"}]}]}""",
        """{"type":"rich_text","elements":[{"type":"rich_text_list","style":"bullet","indent":1,"border":0,"elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"t"}]}]}]}""",
        """{"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[{"type":"text","text":"t"}]}]}""",
        """{"type":"rich_text","elements":[{"type":"rich_text_preformatted","border":0,"elements":[{"type":"text","text":"t"}]}]}""",
    ];

    public static IEnumerable<JsonObject> All =>
        [
            .. Blocks.Select(Parse),
            .. Elements.Select(one => Actions(Parse(one))),
            .. Elements.Select(one => Beside(Parse(one))),
            .. Elements
                .Concat(Inputs)
                .Where(one => !one.Contains("overflow", StringComparison.Ordinal))
                .Where(IsNoButton)
                .Select(one => Asking(Parse(one))),
        ];

    /// <summary>The block itself, and with one member less, one more, or one of another kind, at any depth.</summary>
    public static IEnumerable<JsonObject> Mutants(JsonObject block)
    {
        yield return block;
        foreach (var path in Paths(block, []).ToList())
        {
            yield return Changed(block, path, (parent, name) => parent.Remove(name));
            yield return Changed(block, path, (parent, _) => parent["surprise"] = true);
            yield return Changed(block, path, (parent, name) => parent[name] = new JsonObject { ["odd"] = 1 });
        }
    }

    /// <summary>
    /// What the types allow and Slack's documentation doesn't: a section or menu with nothing in it, an option without a
    /// value, a confirmation without a title. https://docs.slack.dev/reference/block-kit/composition-objects
    /// </summary>
    public static bool IsStricterInDocs(JsonObject block) =>
        (block["type"]?.ToString() == "section" && block["text"] is null && block["fields"] is null)
        || BlockTree.Elements(block).Any(IsPoorElement);

    private static bool IsPoorElement(JsonObject element) =>
        (element["type"]?.ToString() is "static_select" or "multi_static_select" && element["options"] is null)
        || (element["confirm"] is JsonObject confirm && !confirm.ContainsKey("title"))
        || Options(element).Any(option => !option.ContainsKey("value"));

    private static IEnumerable<JsonObject> Options(JsonObject element) =>
        new[] { element["options"], element["initial_options"], new JsonArray(element["initial_option"]?.DeepClone()) }
            .OfType<JsonArray>()
            .SelectMany(options => options.OfType<JsonObject>());

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path) =>
        node switch
        {
            JsonObject one => one.SelectMany(member =>
                Paths(member.Value, [.. path, member.Key]).Prepend([.. path, member.Key])
            ),
            JsonArray many => many.SelectMany((item, at) => Paths(item, [.. path, at])),
            _ => [],
        };

    private static JsonObject Changed(JsonObject block, object[] path, Action<JsonObject, string> change)
    {
        var copy = block.DeepClone().AsObject();
        JsonNode at = copy;
        foreach (var step in path[..^1])
            at = step is int index ? at[index]! : at[(string)step]!;
        change(at.AsObject(), (string)path[^1]);
        return copy;
    }

    private static bool IsNoButton(string element) => !element.Contains("\"button\"", StringComparison.Ordinal);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonObject Beside(JsonObject accessory)
    {
        var section = Section("x");
        section["accessory"] = accessory;
        return section;
    }

    private static JsonObject Asking(JsonObject element)
    {
        var input = Input("a", element, isOptional: true);
        input["hint"] = Plain("h");
        input["dispatch_action"] = true;
        return input;
    }
}
