namespace CommunityBot.Teams.Wire.Cards;

/// <summary>
/// A dialog: the <c>value</c> of a <c>continue</c>, which answers <c>task/fetch</c> and <c>task/submit</c>.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
/// </summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Height">small, medium or large.</param>
/// <param name="Width">small, medium or large.</param>
/// <param name="Card">What it shows.</param>
internal sealed record DialogPayload(string Title, string Height, string Width, CardAttachmentPayload Card)
{
    private const int SmallForm = 4;
    private const int MediumForm = 10;

    /// <summary>A dialog that shows the card of a form, in a size that suits it.</summary>
    public static DialogPayload Of(TeamsCard form) =>
        new(form.Summary, HeightOf(form.Card.Body.Length), "medium", new(form.Card));

    private static string HeightOf(int elements) =>
        elements switch
        {
            <= SmallForm => "small",
            <= MediumForm => "medium",
            _ => "large",
        };
}
