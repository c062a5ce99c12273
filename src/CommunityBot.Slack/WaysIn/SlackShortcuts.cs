namespace CommunityBot.Slack.WaysIn;

/// <summary>Which words a shortcut stands for, by its callback id in the app's manifest.</summary>
internal static class SlackShortcuts
{
    /// <summary>Asks what one can do here. Every language of the bot understands the English words.</summary>
    public const string Help = "help";

    /// <summary>The words; null where there is no such shortcut (any more).</summary>
    public static string? WordsOf(string? callback) =>
        callback switch
        {
            "upcoming" or "upcoming-here" => "upcoming",
            "new-rhythm" => "new rhythm",
            "help" => Help,
            _ => null,
        };
}
