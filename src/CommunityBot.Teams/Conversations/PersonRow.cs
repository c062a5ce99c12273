namespace CommunityBot.Teams.Conversations;

/// <summary>How somebody is reached by themselves, as it is stored.</summary>
/// <param name="Mri">Their id for this bot (<c>29:…</c>): a chat can be begun with no other.</param>
/// <param name="ServiceUrl">Where the connector for them is.</param>
/// <param name="Bot">The bot's own id there.</param>
internal sealed record PersonRow(string Mri, Uri ServiceUrl, string Bot)
{
    /// <summary>What the keys of such rows begin with.</summary>
    public const string Prefix = "teams-person|";

    /// <summary>Their chat with the bot; null as long as there is none.</summary>
    public string? Chat { get; init; }

    /// <summary>Where they were met first, apart from that; null where nowhere else.</summary>
    public string? MetIn { get; init; }

    /// <summary>Why they aren't reached, as a code, until they install the app or write to it; null where they are.</summary>
    public string? Unreached { get; init; }

    /// <summary>When they were greeted in their own chat, in milliseconds of Unix; null where they never were.</summary>
    public long? Greeted { get; init; }

    public static string Key(string user) => Prefix + user;
}
