using System.Globalization;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// The ids of elements that are pressed. Slack wants them to be unique within a message, so a number stands behind the
/// neutral action: <c>rhythms.answer#3</c>. The id of a menu also carries what the values of all its options begin with
/// (<c>rhythms.mute#4:@guild .</c>), since an option's value has room for little; a full stop guards its white space.
/// </summary>
internal static class ActionId
{
    private const int MaxLength = 255;
    private const char Number = '#';
    private const char Prefix = ':';
    private const char End = '.';

    /// <summary>How much of a common beginning the id of a menu has room for.</summary>
    public static int RoomFor(string action) => MaxLength - action.Length - 9;

    public static string OfButton(string action, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{action}{Number}{number}");

    public static string OfMenu(string action, int number, string prefix) =>
        $"{OfButton(action, number)}{Prefix}{prefix}{End}";

    /// <summary>The action of a button or menu, and the beginning of its options' values (null: a button).</summary>
    public static (string Action, string? Prefix) Read(string id) =>
        id.IndexOf(Number) is >= 0 and var at
            ? id.IndexOf(Prefix, at) is >= 0 and var colon && id is [.., End]
                ? (id[..at], id[(colon + 1)..^1])
                : (id[..at], null)
            : (id, null);
}
