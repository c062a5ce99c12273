using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>What Slack sends when somebody sends a modal off without touching its inputs.</summary>
internal static class SlackUser
{
    public static ViewStatePayload Sends(JsonObject view)
    {
        var values = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input"))
            values[(string)block!["block_id"]!] = new JsonObject
            {
                [(string)block["element"]!["action_id"]!] = State(block["element"]!),
            };

        return JsonSerializer.Deserialize(
            new JsonObject { ["values"] = values }.ToJsonString(),
            BlocksJson.Plain.ViewStatePayload
        )!;
    }

    private static JsonObject State(JsonNode element)
    {
        var (member, from) = (string)element["type"]! switch
        {
            "static_select" or "external_select" => ("selected_option", "initial_option"),
            "multi_static_select" or "checkboxes" => ("selected_options", "initial_options"),
            "datepicker" => ("selected_date", "initial_date"),
            "timepicker" => ("selected_time", "initial_time"),
            _ => ("value", "initial_value"),
        };

        return new JsonObject
        {
            ["type"] = (string)element["type"]!,
            [member] = element[from]?.DeepClone() ?? (member == "selected_options" ? new JsonArray() : null),
        };
    }
}
