using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Ids as Slack gives them, and ids that we make of several.</summary>
internal static class SlackId
{
    private const int Longest = 100;
    private const int HashBytes = 16;

    // Slack calls its ids opaque; whatever they become, they stay harmless in keys.
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"
    );

    /// <summary>Whether that can be an id of Slack.</summary>
    public static bool IsGood([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? id) =>
        id is { Length: > 0 and <= Longest } && !id.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>One id of several parts: the same parts make the same id.</summary>
    public static string Of(string kind, params ReadOnlySpan<string?> parts)
    {
        var all = new StringBuilder();
        foreach (var part in parts)
            all.Append(part).Append('\n');

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString()));
        return $"{kind}:{Convert.ToHexStringLower(hash.AsSpan(..HashBytes))}";
    }
}
