namespace CommunityBot.Teams.Wire.Cards;

/// <summary>
/// What a button brings back. What was filled in stands beside these members, so no input's id is the name of one.
/// </summary>
internal sealed record ActionDataPayload
{
    /// <summary>Tells Teams what to do with a button that submits.</summary>
    public SubmitKindPayload? Msteams { get; init; }

    /// <summary>The neutral action where there is no verb.</summary>
    public string? Action { get; init; }

    /// <summary>The neutral value.</summary>
    public string? Value { get; init; }

    /// <summary>The id of the set of choices in which the neutral value stands.</summary>
    public string? Choice { get; init; }

    /// <summary>The view that the card is for each of those who see it.</summary>
    public string? View { get; init; }

    /// <summary>What it is a view of.</summary>
    public string? ViewOf { get; init; }

    /// <summary>The id of a form that is sent off.</summary>
    public string? Form { get; init; }

    /// <summary>The form's context.</summary>
    public string? Context { get; init; }

    /// <summary>The message whose button opened the form.</summary>
    public string? Message { get; init; }

    /// <summary>The conversation it was opened from.</summary>
    public string? Conversation { get; init; }

    /// <summary>The thread there.</summary>
    public string? Thread { get; init; }

    /// <summary>The form as it was drawn, packed.</summary>
    public string? Drawn { get; init; }
}
