namespace CommunityBot.Teams.Wire.Cards;

/// <summary>What Teams makes of a button that submits.</summary>
internal sealed record SubmitKindPayload(string Type)
{
    /// <summary>It opens a dialog. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/what-are-task-modules</summary>
    public static SubmitKindPayload OpensDialog { get; } = new("task/fetch");
}
