using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>What a Teams client sends when somebody presses a button of a card and changes nothing else.</summary>
internal static class TeamsUser
{
    /// <summary>All buttons of a card.</summary>
    public static IEnumerable<JsonObject> Buttons(JsonObject card) =>
        Elements(card)
            .Where(element => (string?)element["type"] == "ActionSet")
            .SelectMany(set => set["actions"]!.AsArray())
            .Concat(card["actions"]?.AsArray() ?? [])
            .Select(action => action!.AsObject());

    /// <summary>All elements of a card, those in containers and columns too.</summary>
    public static IEnumerable<JsonObject> Elements(JsonObject card) =>
        card["body"]!.AsArray().SelectMany(element => Within(element!.AsObject()));

    /// <summary>The button's data, and beside it what is filled in, but for what is empty.</summary>
    public static JsonElement Sends(JsonObject card, JsonObject button)
    {
        var data = button["data"]!.DeepClone().AsObject();
        if ((string?)button["associatedInputs"] != "none")
            foreach (var input in Elements(card).Where(element => element["id"] is not null))
                if (input["value"]?.ToString() is { Length: > 0 } value)
                    data[(string)input["id"]!] = value;

        return JsonSerializer.SerializeToElement(data);
    }

    /// <summary>What is sent when that choice is taken.</summary>
    public static JsonElement Takes(JsonObject button, string value)
    {
        var data = button["data"]!.DeepClone().AsObject();
        data[(string)data["choice"]!] = value;

        return JsonSerializer.SerializeToElement(data);
    }

    private static IEnumerable<JsonObject> Within(JsonObject element) =>
        (element["items"]?.AsArray() ?? [])
            .Concat(
                from column in element["columns"]?.AsArray() ?? []
                from item in column!["items"]!.AsArray()
                select item
            )
            .SelectMany(item => Within(item!.AsObject()))
            .Prepend(element);
}
