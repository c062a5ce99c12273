using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Tells whether a request comes from Slack: HMAC-SHA256 over <c>v0:timestamp:body</c>, in constant time, within five
/// minutes of now. https://docs.slack.dev/authentication/verifying-requests-from-slack
/// </summary>
/// <param name="secrets">The signing secrets that are good: the one of now, and the one before while it is replaced.</param>
internal sealed class SlackSignature(ImmutableArray<string> secrets)
{
    /// <summary>The header with the moment of signing, in seconds since 1970.</summary>
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-Slack-Signature";

    private const string Version = "v0=";
    private const int HexLength = 2 * HMACSHA256.HashSizeInBytes;
    private const int LongestTimestamp = 12;

    private static readonly Duration Window = Duration.FromMinutes(5);

    // An empty secret would let everybody sign.
    private readonly ImmutableArray<byte[]> _keys =
    [
        .. secrets.Where(secret => !string.IsNullOrWhiteSpace(secret)).Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Whether that signature of that body is Slack's, and fresh.</summary>
    public bool IsGood(RawBody body, string? timestamp, string? signature, Instant now)
    {
        if (timestamp is null || signature is null || !IsFresh(timestamp, now))
            return false;

        if (signature.Length != Version.Length + HexLength || !signature.StartsWith(Version, StringComparison.Ordinal))
            return false;

        Span<byte> given = stackalloc byte[HexLength];
        if (!Encoding.ASCII.TryGetBytes(signature.AsSpan(Version.Length), given, out var written))
            return false;

        var signed = SignedBytes(body, timestamp);
        var isGood = false;
        foreach (var key in _keys)
            isGood |= IsSignature(given[..written], key, signed);

        return isGood;
    }

    private static bool IsSignature(ReadOnlySpan<byte> given, byte[] key, ReadOnlySpan<byte> signed)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> expected = stackalloc byte[HexLength];
        HMACSHA256.HashData(key, signed, hash);
        Convert.TryToHexStringLower(hash, expected, out _);

        return CryptographicOperations.FixedTimeEquals(expected, given);
    }

    private static bool IsFresh(string timestamp, Instant now)
    {
        if (timestamp.Length > LongestTimestamp)
            return false;

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return false;

        var age = now.ToUnixTimeSeconds() - seconds;
        return Math.Abs(age) <= (long)Window.TotalSeconds;
    }

    private static ReadOnlySpan<byte> SignedBytes(RawBody body, string timestamp)
    {
        Span<byte> prefix = stackalloc byte[RawBody.Room];
        var length = Encoding.ASCII.GetBytes($"v0:{timestamp}:", prefix);
        return body.After(prefix[..length]);
    }
}
