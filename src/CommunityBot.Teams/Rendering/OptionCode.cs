using System.Collections.Immutable;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// How the values of choices are written. An empty one would mean that nothing is chosen, so it stands behind a sign of
/// equality, as does what begins with one. Where several can be chosen Teams puts commas between them; a comma of the
/// value's own is written <c>~c</c>.
/// </summary>
internal static class OptionCode
{
    private const char Guard = '=';
    private const char Comma = ',';

    public static string Write(string value) => value is [] or [Guard, ..] ? $"{Guard}{value}" : value;

    public static string Read(string code) => code is [Guard, .. var value] ? value : code;

    public static string WriteOneOfMany(string value) =>
        Write(value).Replace("~", "~t", StringComparison.Ordinal).Replace(",", "~c", StringComparison.Ordinal);

    public static string WriteMany(IEnumerable<string> codes) => string.Join(Comma, codes);

    public static ImmutableArray<string> ReadMany(string codes) =>
        codes.Length == 0
            ? []
            :
            [
                .. codes
                    .Split(Comma)
                    .Select(code =>
                        Read(
                            code.Replace("~c", ",", StringComparison.Ordinal)
                                .Replace("~t", "~", StringComparison.Ordinal)
                        )
                    ),
            ];
}
