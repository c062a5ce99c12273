using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>
/// What is typed and chosen in a view: <c>values[block_id][action_id]</c>, each with its element's type and the member that
/// the type has. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
/// </summary>
internal static class StateValues
{
    /// <summary>The member that holds an element's value; null for those without one, such as buttons.</summary>
    public static string? MemberOf(string type) =>
        type switch
        {
            "plain_text_input" or "email_text_input" or "url_text_input" or "number_input" => "value",
            "static_select" or "external_select" or "radio_buttons" => "selected_option",
            "multi_static_select" or "multi_external_select" or "checkboxes" => "selected_options",
            "users_select" => "selected_user",
            "multi_users_select" => "selected_users",
            "channels_select" => "selected_channel",
            "multi_channels_select" => "selected_channels",
            "conversations_select" => "selected_conversation",
            "multi_conversations_select" => "selected_conversations",
            "datepicker" => "selected_date",
            "timepicker" => "selected_time",
            "datetimepicker" => "selected_date_time",
            "rich_text_input" => "rich_text_value",
            "file_input" => "files",
            _ => null,
        };

    private static string InitialMemberOf(string type) =>
        MemberOf(type) switch
        {
            "value" or "rich_text_value" => "initial_value",
            "selected_date_time" => "initial_date_time",
            var member => member!.Replace("selected_", "initial_"),
        };

    public static bool IsMany(string type) =>
        type.StartsWith("multi_", StringComparison.Ordinal) || type is "checkboxes" or "file_input";

    /// <summary>The values that a person finds, apart from what they typed under the same ids before.</summary>
    public static JsonObject Of(JsonArray blocks, JsonObject typed)
    {
        var values = new JsonObject();
        foreach (var (block, element) in BlockTree.Elements(blocks))
        {
            var type = element["type"]!.ToString();
            if (MemberOf(type) is null)
                continue;

            var (blockId, actionId) = (block["block_id"]!.ToString(), element["action_id"]!.ToString());
            var kept =
                typed[blockId]?[actionId] is JsonObject before && before["type"]?.ToString() == type ? before : null;
            values[blockId] ??= new JsonObject();
            values[blockId]![actionId] = kept?.DeepClone() ?? Initial(element, type);
        }

        return values;
    }

    private static JsonObject Initial(JsonObject element, string type)
    {
        var initial = element[InitialMemberOf(type)]?.DeepClone();
        return new() { ["type"] = type, [MemberOf(type)!] = initial ?? (IsMany(type) ? new JsonArray() : null) };
    }
}
