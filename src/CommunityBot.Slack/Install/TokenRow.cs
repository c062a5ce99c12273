using System.Collections.Immutable;

namespace CommunityBot.Slack.Install;

/// <summary>
/// An installation as it is stored. The two tokens are encrypted, each for this very installation: copied into the row of
/// another they can't be read.
/// </summary>
internal sealed record TokenRow(string Id, string BotUser, string? App, ImmutableArray<string> Scopes, string Token)
{
    public const string Prefix = "slack-token|";
    public const string Key = Prefix + "bot";

    /// <summary>Encrypted; with it the next token is fetched, where tokens expire.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the token ends, in seconds since 1970; null where it doesn't.</summary>
    public long? ExpiresAt { get; init; }

    /// <summary>Who is fetching the next token.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Since when, in seconds since 1970.</summary>
    public long? ClaimedAt { get; init; }
}
