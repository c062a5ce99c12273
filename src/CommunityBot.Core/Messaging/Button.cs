namespace CommunityBot.Core.Messaging;

/// <summary>
/// A button. Pressed, it comes back as its action (<c>rhythms.answer</c>) and value, which is at most 1,500 characters
/// so that every platform can carry it.
/// </summary>
public sealed record Button(Phrase Label, string Action, string Value)
{
    /// <summary>Whether a form opens when it is pressed; some platforms draw such a button otherwise.</summary>
    public bool OpensForm { get; init; }

    /// <summary>How the button looks.</summary>
    public ButtonStyle Style { get; init; }
}
