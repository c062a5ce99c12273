using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>
/// Whom Teams asks while somebody types into a set of choices: the bot, by the name of a data set.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search
/// </summary>
internal sealed record ChoicesQueryPayload(string Dataset)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Data.Query";
}
