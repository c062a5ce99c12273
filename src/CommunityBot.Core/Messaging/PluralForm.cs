using System.Globalization;

namespace CommunityBot.Core.Messaging;

/// <summary>
/// Which plural form a whole number takes, by the categories of Unicode CLDR
/// (https://cldr.unicode.org/index/cldr-spec/plural-rules): the suffix of a text's key.
/// </summary>
internal static class PluralForm
{
    public static string Of(int count, CultureInfo culture) =>
        culture.TwoLetterISOLanguageName switch
        {
            "fr" or "pt" => count is 0 or 1 ? "one" : "other",
            _ => count == 1 ? "one" : "other",
        };
}
