using System.Text.Json.Nodes;

namespace CommunityBot.FakeTeams.People;

/// <summary>A dialog that is open.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Card">What is in it.</param>
public sealed record Dialog(string Title, JsonNode Card)
{
    /// <summary>What there is to read in it.</summary>
    public string Shown => CardSight.Shown(Card);

    /// <summary>The dialog that an answer opens or keeps open; null where it closes it.</summary>
    internal static Dialog? In(JsonNode? answer) =>
        answer?["task"] is { } task && task["type"]?.GetValue<string>() == "continue"
            ? new(task["value"]!["title"]!.GetValue<string>(), task["value"]!["card"]!["content"]!)
            : null;
}
