using System.Collections.Immutable;
using System.Globalization;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// How the values of a menu's options are written. Slack's documentation allows them 150 characters, for a long time it
/// said 75, and they may not be empty; a neutral value may be longer and may be empty. So:
/// <list type="bullet">
/// <item>what all begin with is said once, in the menu's id;</item>
/// <item>what is left is the value where it fits; what is empty or looks like what follows stands between two <c>=</c>;</item>
/// <item>what is longer stands in a table, and the value is its place there, <c>~0</c>.</item>
/// </list>
/// The table travels with a form (<see cref="FormMetadata"/>). A menu in a message has none: there, options that don't
/// fit are shown as buttons. https://docs.slack.dev/reference/block-kit/composition-objects/option-object
/// </summary>
internal static class OptionCode
{
    private const int MaxLength = 75;
    private const char Literal = '=';
    private const char Place = '~';

    /// <summary>What all values begin with, as far as there is room.</summary>
    public static string Prefix(IEnumerable<string> values, int room)
    {
        var prefix = "";
        var isFirst = true;
        foreach (var value in values)
        {
            var length = prefix.AsSpan().CommonPrefixLength(value);
            prefix = isFirst ? value : prefix[..length];
            isFirst = false;
        }

        return Whole(prefix.Length <= room ? prefix : prefix[..Math.Max(room, 0)]);
    }

    /// <summary>The value for Slack; null where it doesn't fit.</summary>
    public static string? Write(string prefix, string value)
    {
        var rest = value[prefix.Length..];
        var code = rest is [] or [Place, ..] ? $"{Literal}{rest}{Literal}" : Guarded.Write(rest);

        return code.Length <= MaxLength ? code : null;
    }

    /// <summary>What stands for a value in the table.</summary>
    public static string PlaceInTable(int index) => string.Create(CultureInfo.InvariantCulture, $"{Place}{index}");

    public static string Read(string prefix, string code, ImmutableArray<string> table) =>
        code switch
        {
            [Place, .. var place]
                when int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < table.Length => table[index],
            _ => prefix + Guarded.Read(code),
        };

    // A pair of surrogates isn't divided between the prefix and the rest.
    private static string Whole(string prefix) =>
        prefix is [.., var last] && char.IsHighSurrogate(last) ? prefix[..^1] : prefix;
}
