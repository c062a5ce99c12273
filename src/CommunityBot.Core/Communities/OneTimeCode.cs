using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>
/// A code that is said once, in another place, to prove that somebody is in both: twelve characters, sixty random bits. Only
/// its hash is kept.
/// </summary>
public static class OneTimeCode
{
    /// <summary>How long a code can be used.</summary>
    public static readonly Duration Lives = Duration.FromHours(1);

    // Without the letters that are read as digits.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private const int BitsOfOne = 5;
    private const int Group = 4;

    /// <summary>The code of a seed, in groups that are easily read out.</summary>
    public static string Write(Seed seed)
    {
        var code = new StringBuilder();
        for (var at = 0; at < Length; at++)
        {
            if (at > 0 && at % Group == 0)
                code.Append('-');

            code.Append(Alphabet[(int)((seed.Value >> (at * BitsOfOne)) & 31)]);
        }

        return code.ToString();
    }

    /// <summary>The hash of a code as somebody typed it: in small letters, with or without hyphens, with an O for a zero.</summary>
    public static string HashOf(string typed)
    {
        var read = typed
            .ToUpperInvariant()
            .Where(char.IsLetterOrDigit)
            .Select(one =>
                one switch
                {
                    'O' => '0',
                    'I' or 'L' => '1',
                    _ => one,
                }
            );

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(read))));
    }

    /// <summary>Where a code is stored, by its hash.</summary>
    public static PartitionKey Partition(string hash) => new($"code:{hash}");
}
