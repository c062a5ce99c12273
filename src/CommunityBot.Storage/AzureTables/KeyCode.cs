using System.Globalization;
using System.Text;

namespace CommunityBot.Storage.AzureTables;

/// <summary>
/// Writes a key with letters, digits and signs that Azure Tables takes in keys and URLs alike, so that coded keys compare as
/// the keys do and that a key's beginning is the beginning of its code. What isn't taken is written as two hexadecimal
/// digits, beyond ASCII four for each UTF-16 unit, after a sign that sorts right before what it stands for.
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#characters-disallowed-in-key-fields
/// </summary>
internal static class KeyCode
{
    /// <summary>The most that a coded key may have: 1 KiB of UTF-16.</summary>
    public const int MaxLength = 512;

    private const char Low = '!';
    private const char Slash = '.';
    private const char Question = '>';
    private const char Backslash = '[';
    private const char High = '~';

    public static string Encode(string key)
    {
        var code = new StringBuilder(key.Length + 16);
        foreach (var letter in key)
        {
            if (SignBefore(letter) is not { } sign)
                code.Append(letter);
            else
                code.Append(sign)
                    .Append(((int)letter).ToString(sign is High ? "x4" : "x2", CultureInfo.InvariantCulture));
        }

        return code.Length <= MaxLength
            ? code.ToString()
            : throw new ArgumentException(
                $"A key of {key.Length} characters becomes {code.Length} in Azure Tables, which takes {MaxLength}.",
                nameof(key)
            );
    }

    public static string Decode(string code)
    {
        var key = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            if (DigitsAfter(code[i]) is not (> 0 and var digits))
            {
                key.Append(code[i]);
                continue;
            }

            key.Append(
                (char)int.Parse(code.AsSpan(i + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            );
            i += digits;
        }

        return key.ToString();
    }

    /// <summary>The first code after all codes that begin with this one; null where there is none.</summary>
    public static string? EndOf(string code) => code is [.. var begin, var last] ? begin + (char)(last + 1) : null;

    // The runs that are written in digits: up to the comma, the dot and the slash, and so on. A sign begins its own run.
    private static char? SignBefore(char letter) =>
        letter switch
        {
            <= ',' => Low,
            '.' or '/' => Slash,
            '>' or '?' => Question,
            '[' or '\\' => Backslash,
            >= '~' => High,
            _ => null,
        };

    private static int DigitsAfter(char sign) =>
        sign switch
        {
            Low or Slash or Question or Backslash => 2,
            High => 4,
            _ => 0,
        };
}
