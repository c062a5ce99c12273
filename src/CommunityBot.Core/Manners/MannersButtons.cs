using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Manners;

/// <summary>The buttons by which a person says how they want to be spoken to.</summary>
internal static class MannersButtons
{
    public const string SnoozeAction = "manners.snooze";
    public const string StopAction = "manners.stop";
    public const string ResumeAction = "manners.resume";
    public const string MuteAction = "manners.mute";
    public const string UnmuteAction = "manners.unmute";
    public const string MuteCommunityAction = "manners.mute-community";
    public const string UnmuteCommunityAction = "manners.unmute-community";
    public const string SettingsAction = "manners.settings";

    public static Button Snooze => new(MannersTexts.SnoozeAWeek, SnoozeAction, "1w");

    public static ImmutableArray<Button> Snoozes =>
        [
            new(MannersTexts.SnoozeADay, SnoozeAction, "1d"),
            Snooze,
            new(MannersTexts.SnoozeFourWeeks, SnoozeAction, "4w"),
        ];

    public static Button Stop => new(MannersTexts.Stop, StopAction, "");

    public static Button Resume => new(MannersTexts.Resume, ResumeAction, "");

    public static Button Settings => new(MannersTexts.Change, SettingsAction, "") { OpensForm = true };

    public static Button Mute(PromptTopic topic) =>
        new(MannersTexts.Mute(topic.Name), MuteAction, Value(topic.Key, topic.Name));

    public static Button Unmute(PromptTopic topic) =>
        new(MannersTexts.Unmute(topic.Name), UnmuteAction, Value(topic.Key, topic.Name));

    public static Button Mute(MutedCommunity community) =>
        new(MannersTexts.Mute(community.Name), MuteCommunityAction, Value(community.Id.Value, community.Name));

    public static Button Unmute(MutedCommunity community) =>
        new(MannersTexts.Unmute(community.Name), UnmuteCommunityAction, Value(community.Id.Value, community.Name));

    /// <summary>The topic of a button's value: its key and, on a line of its own, its name where it is known.</summary>
    public static PromptTopic Topic(string value) =>
        value.Split('\n', 2) is [var key, var name] ? new(key, name) : new(value, value);

    /// <summary>The community of a button's value.</summary>
    public static MutedCommunity Community(string value)
    {
        var (id, name) = Topic(value);

        return new(new(id), name);
    }

    private static string Value(string key, string name) => $"{key}\n{name}";
}
