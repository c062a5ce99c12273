using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CommunityBot.FakeTeams.Entra;

/// <summary>The tokens that were given out, until they end.</summary>
internal sealed class IssuedTokens(TimeProvider clock)
{
    /// <summary>How long a token is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);

    public int Count => _ends.Count;

    public string Issue()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        _ends[token] = clock.GetUtcNow() + Life;
        return token;
    }

    public bool IsGood(string authorization) =>
        authorization.StartsWith("Bearer ", StringComparison.Ordinal)
        && _ends.TryGetValue(authorization["Bearer ".Length..], out var end)
        && end > clock.GetUtcNow();
}
