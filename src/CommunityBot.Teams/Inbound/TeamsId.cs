using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Teams.Inbound;

/// <summary>Ids as Teams gives them, and ids that we make of several.</summary>
internal static class TeamsId
{
    private const int Longest = 300;
    private const int HashBytes = 16;
    private const string BotPrefix = "28:";

    // Teams calls its ids opaque; whatever they become, they stay harmless in keys, marks and paths.
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:;@_=+~-"
    );

    /// <summary>Whether that can be an id of Teams.</summary>
    public static bool IsGood([NotNullWhen(true)] string? id) =>
        id is { Length: > 0 and <= Longest } && !id.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>Whether both name the same bot: its id is written with a prefix or without.</summary>
    public static bool IsSameBot(string? one, string? other) =>
        one is not null && other is not null && WithoutPrefix(one).SequenceEqual(WithoutPrefix(other));

    /// <summary>Whether that is the id of a bot.</summary>
    public static bool IsBot(string? id) => id?.StartsWith(BotPrefix, StringComparison.Ordinal) is true;

    /// <summary>One id of several parts: the same parts make the same id.</summary>
    public static string Of(string kind, params ReadOnlySpan<string?> parts)
    {
        var all = new StringBuilder();
        foreach (var part in parts)
            all.Append(part?.Length ?? -1).Append(':').Append(part);

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString()));
        return $"{kind}:{Convert.ToHexStringLower(hash.AsSpan(..HashBytes))}";
    }

    private static ReadOnlySpan<char> WithoutPrefix(string id) => IsBot(id) ? id.AsSpan(BotPrefix.Length) : id;
}
