using System.Globalization;
using System.Resources;

namespace CommunityBot.Preview;

/// <summary>What the preview says on a terminal, in the language of its user.</summary>
internal static class PreviewTexts
{
    private static readonly ResourceManager Resources = new(typeof(PreviewTexts));

    public static string Help => Find("help");

    public static string Usage => Find("usage");

    public static string OneFile => Find("one-file");

    public static string SpanBackwards => Find("span-backwards");

    public static string Unreadable(string file) => Fill("unreadable", file);

    public static string OptionUnknown(string option) => Fill("option-unknown", option);

    public static string DateMissing(string option) => Fill("date-missing", option);

    public static string DateUnreadable(string option, string value) => Fill("date-unreadable", option, value);

    public static string Problem(string title, string why) => Fill("problem", title, why);

    private static string Fill(string key, params object[] slots) =>
        string.Format(CultureInfo.CurrentCulture, Find(key), slots);

    private static string Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
