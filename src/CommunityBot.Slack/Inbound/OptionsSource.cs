using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Inbound;

/// <summary>The options of selects that have too many to list: Slack asks for those that fit what is typed.</summary>
internal static class OptionsSource
{
    /// <summary>The source of time zones.</summary>
    public const string Zones = "zones";

    /// <summary>The most that Slack takes. https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload</summary>
    private const int Most = 100;

    /// <summary>The options of a source for what was typed; none for a source that isn't there (any more).</summary>
    public static IEnumerable<OptionPayload> Find(string source, string typed) =>
        source == Zones
            ? ZoneSearch.Find(typed).Take(Most).Select(zone => new OptionPayload(new(zone.Replace('_', ' ')), zone))
            : [];
}
