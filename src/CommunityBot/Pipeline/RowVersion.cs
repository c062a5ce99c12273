using System.Globalization;

namespace CommunityBot.Pipeline;

/// <summary>
/// The version that a stored row was written in. It stands at the very beginning of its JSON, so that nothing has to be
/// parsed to know it; a row without one is of the first version.
/// </summary>
internal static class RowVersion
{
    public const string Property = "v";

    private const string Begin = "{\"v\":";

    public static string Stamp(string json, int version)
    {
        var rest = json is "{}" ? "}" : $",{json.AsSpan(1)}";
        return string.Create(CultureInfo.InvariantCulture, $"{Begin}{version}{rest}");
    }

    public static int Of(string json)
    {
        if (!json.StartsWith(Begin, StringComparison.Ordinal))
            return 1;

        var digits = json.AsSpan(Begin.Length);
        return int.Parse(digits[..digits.IndexOfAny(',', '}')], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
