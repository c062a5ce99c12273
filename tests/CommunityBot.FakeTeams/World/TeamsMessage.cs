using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CommunityBot.FakeTeams.People;

namespace CommunityBot.FakeTeams.World;

/// <summary>A message of the bot.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Thread">The message that began its thread; null in chats.</param>
public sealed record TeamsMessage(string Id, string? Thread)
{
    /// <summary>What is in it now.</summary>
    public required JsonNode Activity { get; set; }

    /// <summary>How often it was changed.</summary>
    public int Edits { get; set; }

    /// <summary>How those see it who have a view of their own, by their ids, until it is changed for all.</summary>
    public ConcurrentDictionary<string, JsonNode> Views { get; } = new(StringComparer.Ordinal);

    /// <summary>What there is to read in the card, a line for each part; Markdown as people see it.</summary>
    public string Shown => Card is { } card ? CardSight.Shown(card) : "";

    /// <summary>What notifications say.</summary>
    public string? Summary => Activity["summary"]?.GetValue<string>();

    /// <summary>The card in it.</summary>
    public JsonNode? Card => Activity["attachments"]?[0]?["content"];
}
