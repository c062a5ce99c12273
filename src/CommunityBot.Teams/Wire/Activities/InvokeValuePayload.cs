using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>
/// The questions of all invokes that we understand; each has some of the members.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
/// </summary>
internal sealed record InvokeValuePayload
{
    /// <summary>Of <c>adaptiveCard/action</c>: the button.</summary>
    [JsonConverter(typeof(LenientObject<ExecutePayload>))]
    public ExecutePayload? Action { get; init; }

    /// <summary>"manual", or "automatic" where a client refreshes a card by itself.</summary>
    public string? Trigger { get; init; }

    /// <summary>Of a dialog: what the button brought along, and what was filled in.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Of <c>application/search</c>: what was typed.</summary>
    public string? QueryText { get; init; }

    /// <summary>Of <c>application/search</c>: what is asked for.</summary>
    public string? Dataset { get; init; }
}
