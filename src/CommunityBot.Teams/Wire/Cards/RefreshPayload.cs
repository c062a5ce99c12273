using System.Collections.Immutable;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>
/// Who gets a view of their own: their clients ask for it by the action.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views
/// </summary>
internal sealed record RefreshPayload(ActionPayload Action, ImmutableArray<string> UserIds);
