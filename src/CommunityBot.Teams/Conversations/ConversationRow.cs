namespace CommunityBot.Teams.Conversations;

/// <summary>A conversation that the bot knows, as it is stored.</summary>
/// <param name="ServiceUrl">Where its connector is.</param>
/// <param name="Kind">What kind of conversation it is.</param>
/// <param name="Bot">The bot's own id there.</param>
internal sealed record ConversationRow(Uri ServiceUrl, ConversationKind Kind, string Bot)
{
    /// <summary>What the keys of such rows begin with.</summary>
    public const string Prefix = "teams-conversation|";

    /// <summary>The team, of a channel.</summary>
    public string? Team { get; init; }

    /// <summary>Whether the channel has people of its own.</summary>
    public bool HasOwnRoster { get; init; }

    /// <summary>Why nothing can be sent there until something comes from there again; null where it can.</summary>
    public string? Gone { get; init; }

    public static string Key(string conversation) => Prefix + conversation;

    /// <summary>What it is called in questions about its people: a standard channel goes by its team.</summary>
    public string RosterOf(string conversation) => Team is { } team && !HasOwnRoster ? team : conversation;
}
