using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>
/// A button. Closed. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
internal abstract record ActionPayload(string Title, ActionDataPayload Data)
{
    /// <summary>"positive" or "destructive".</summary>
    public string? Style { get; init; }

    /// <summary>"none": what is filled in elsewhere in the card is neither checked nor sent.</summary>
    public string? AssociatedInputs { get; init; }

    /// <summary>Asks the bot, which answers with another card or a message.</summary>
    public sealed record Execute(string Title, string Verb, ActionDataPayload Data) : ActionPayload(Title, Data);

    /// <summary>Opens a dialog, or sends off an open one.</summary>
    public sealed record Submit(string Title, ActionDataPayload Data) : ActionPayload(Title, Data);
}
