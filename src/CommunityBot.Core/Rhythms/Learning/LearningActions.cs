namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>The actions of advice.</summary>
internal static class LearningActions
{
    public const string Accept = "rhythms.take-advice";
    public const string Dismiss = "rhythms.leave-advice";
}
