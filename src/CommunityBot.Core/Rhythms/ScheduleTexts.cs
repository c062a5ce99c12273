using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>The words for schedules, and for what can't be understood of a rule or a calendar file.</summary>
public static class ScheduleTexts
{
    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(ScheduleTexts));

    internal static Phrase RuleIsEmpty { get; } = new Phrase.Text("schedule.rule-is-empty", []);
}
