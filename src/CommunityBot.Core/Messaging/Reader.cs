using System.Globalization;
using NodaTime;

namespace CommunityBot.Core.Messaging;

/// <summary>Who a text is written for: their language and their time zone.</summary>
public sealed record Reader(CultureInfo Culture, DateTimeZone Zone)
{
    /// <summary>A reader by what a platform tells; English and UTC where it tells what nobody knows.</summary>
    public static Reader Of(string language, string zone) =>
        new(
            CultureInfo.GetCultureInfo(IsLanguage(language) ? language : "en"),
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc
        );

    /// <summary>Whether the text names a culture.</summary>
    public static bool IsLanguage(string language)
    {
        try
        {
            return language.Length > 0 && CultureInfo.GetCultureInfo(language) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
