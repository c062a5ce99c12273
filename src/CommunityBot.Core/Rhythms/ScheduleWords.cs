using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>Says a schedule in plain words.</summary>
public static class ScheduleWords
{
    /// <summary>The schedule as a sentence without a full stop: "Every Tuesday at 18:00".</summary>
    public static Phrase Describe(Schedule schedule) => new Phrase.Verbatim(string.Join(' ', schedule.Rules));
}
