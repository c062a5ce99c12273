using System.Globalization;
using System.Resources;

namespace CommunityBot.Moving;

/// <summary>What the commands on stores say on a terminal, in the language of their user.</summary>
internal static class MovingTexts
{
    private static readonly ResourceManager Resources = new(typeof(MovingTexts));

    public static string Help => Find("help");

    public static string Usage => Find("usage");

    public static string OneFile => Find("one-file");

    public static string FromAndTo => Find("from-and-to");

    public static string NoSecretsOfOne => Find("no-secrets-of-one");

    public static string Comparing => Find("comparing");

    public static string Same => Find("same");

    public static string AllFits => Find("all-fits");

    public static string NoFile(string file) => Fill("no-file", file);

    public static string OptionUnknown(string option) => Fill("option-unknown", option);

    public static string ValueMissing(string option) => Fill("value-missing", option);

    public static string NoAddress(string option) => Fill("no-address", option);

    public static string NoCommunity(string id) => Fill("no-community", id);

    public static string FileThere(string file) => Fill("file-there", file);

    public static string OtherPart(string file) => Fill("other-part", file);

    public static string NotAnExport(string file) => Fill("not-an-export", file);

    public static string NewerExport(string file) => Fill("newer-export", file);

    public static string CutOff(string file) => Fill("cut-off", file);

    public static string OtherMove(string source) => Fill("other-move", source);

    public static string NotEmpty(string store) => Fill("not-empty", store);

    public static string Kept(long rows) => Fill("kept", rows);

    public static string LeftBehind(long rows) => Fill("left-behind", rows);

    public static string Different(long rows) => Fill("different", rows);

    public static string Findings(int found, int repaired) => Fill("findings", found, repaired);

    public static string Progress(string partitions, string rows) => Fill("progress", partitions, rows);

    private static string Fill(string key, params object[] slots) =>
        string.Format(CultureInfo.CurrentCulture, Find(key), slots);

    private static string Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
