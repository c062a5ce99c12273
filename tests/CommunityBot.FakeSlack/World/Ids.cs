using System.Globalization;
using System.Security.Cryptography;

namespace CommunityBot.FakeSlack.World;

/// <summary>Ids like Slack's: a letter for the kind, then a number that counts up. Secrets are random.</summary>
internal sealed class Ids
{
    private int _last;

    public string Next(string prefix) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}0F{Interlocked.Increment(ref _last):D6}");

    public static string Secret(int bytes = 12) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
