using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>Turns what somebody types or picks into the value of an element.</summary>
internal static class Choosing
{
    /// <summary>
    /// The state of an element, <c>{type, selected_…}</c>. Several choices stand in one text with commas between; options
    /// are named by their value or their words.
    /// </summary>
    public static JsonObject State(SlackWorld world, JsonObject element, string given, IReadOnlyList<JsonNode> offered)
    {
        var type = element["type"]!.ToString();
        return new() { ["type"] = type, [StateValues.MemberOf(type)!] = Value(world, type, given, offered) };
    }

    private static JsonNode? Value(SlackWorld world, string type, string given, IReadOnlyList<JsonNode> offered) =>
        StateValues.MemberOf(type) switch
        {
            _ when given.Length == 0 => StateValues.IsMany(type) ? new JsonArray() : null,
            "selected_option" => Option(offered, given),
            "selected_options" => Each(given, one => Option(offered, one)),
            "selected_date_time" => long.Parse(given, CultureInfo.InvariantCulture),
            "files" => Each(given, one => world.Files[one].ToJson(world.Address)),
            "rich_text_value" => Rich(given),
            _ when StateValues.IsMany(type) => Each(given, one => JsonValue.Create(one)),
            _ => given,
        };

    private static JsonArray Each(string given, Func<string, JsonNode> make) =>
        [.. given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(make)];

    private static JsonObject Option(IReadOnlyList<JsonNode> offered, string given)
    {
        var option =
            offered.FirstOrDefault(one => one["value"]!.ToString() == given)
            ?? offered.FirstOrDefault(one => one["text"]!["text"]!.ToString() == given);
        if (option is not null)
            return option.DeepClone().AsObject();

        var known = string.Join(", ", offered.Select(one => $"{one["text"]!["text"]} ({one["value"]})"));
        throw new InvalidOperationException($"No option is called \"{given}\"; there are: {known}.");
    }

    public static JsonObject Rich(string text) =>
        new()
        {
            ["type"] = "rich_text",
            ["elements"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "rich_text_section",
                    ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
                }
            ),
        };
}
