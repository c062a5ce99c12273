namespace CommunityBot.Slack.Rendering;

/// <summary>
/// The ids of input blocks: the input's name and the drawing of the form, <c>zone#lx3k9</c>. When a view takes another's
/// place, Slack keeps what was typed wherever block and action have the ids they had; a form that is drawn anew is to show
/// what the bot puts into it, and an error must find the input of the very drawing that is open.
/// https://docs.slack.dev/surfaces/modals
/// </summary>
internal static class InputId
{
    private const char Drawing = '#';

    public static string Of(string name, string drawing) => $"{name}{Drawing}{drawing}";

    public static string NameIn(string blockId) =>
        blockId.LastIndexOf(Drawing) is >= 0 and var at ? blockId[..at] : blockId;
}
