using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>An RRULE as people type it.</summary>
public static class RuleText
{
    private const string Prefix = "RRULE:";

    /// <summary>What is wrong with the rule and how to mend it; null when a rhythm can beat by it.</summary>
    public static Phrase? Problem(string rule) => Plain(rule).Length == 0 ? ScheduleTexts.RuleIsEmpty : null;

    /// <summary>The rule without its optional prefix and spaces, in upper case.</summary>
    public static string Plain(string rule)
    {
        var text = rule.Trim().ToUpperInvariant();
        return (text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text).Trim();
    }
}
