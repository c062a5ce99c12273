using CommunityBot.Platforms;

namespace CommunityBot.Slack.People;

/// <summary>People of whom Slack tells us nothing: those of other organisations, in channels that are shared.</summary>
internal static class Strangers
{
    /// <summary>Somebody, whoever it is.</summary>
    public static readonly SlackPerson Somebody = new(
        new Profile("Somebody", "UTC", "en"),
        IsBot: false,
        IsGone: false
    );
}
