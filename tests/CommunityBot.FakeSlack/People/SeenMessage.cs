using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.BlockKit;

namespace CommunityBot.FakeSlack.People;

/// <summary>A message as somebody sees it.</summary>
/// <param name="Channel">Where it stands.</param>
/// <param name="Ts">Its id there.</param>
/// <param name="From">Whose it is.</param>
/// <param name="Text">Its text, or where there are blocks, what notifications show.</param>
/// <param name="Blocks">Its blocks; empty where it has none.</param>
/// <param name="Thread">The first message of its thread.</param>
/// <param name="IsEphemeral">Whether only this person sees it.</param>
/// <param name="IsEdited">Whether it has changed.</param>
public sealed record SeenMessage(
    string Channel,
    string Ts,
    string From,
    string Text,
    JsonArray Blocks,
    string? Thread,
    bool IsEphemeral,
    bool IsEdited
)
{
    /// <summary>Whether the app wrote it.</summary>
    public bool IsFromBot { get; init; }

    /// <summary>The names of its files.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The reactions by emoji.</summary>
    public IReadOnlyDictionary<string, int> Reactions { get; init; } = new Dictionary<string, int>();

    /// <summary>Every word that is shown: the texts of the blocks, or the text.</summary>
    public string Shown => Blocks.Count == 0 ? Text : string.Join('\n', BlockTree.Texts(Blocks));
}
