namespace CommunityBot.Teams.Conversations;

/// <summary>
/// A connector that a tenant's activities came from lately: for conversations that nothing has come from yet, such as the
/// channel that was chosen when the app was added to a team.
/// </summary>
/// <param name="ServiceUrl">Where it is.</param>
/// <param name="Bot">The bot's own id there.</param>
/// <param name="At">When that was written, in milliseconds of Unix.</param>
internal sealed record TenantRow(Uri ServiceUrl, string Bot, long At)
{
    /// <summary>The one row of its kind in a tenant.</summary>
    public const string Key = "teams-tenant|";
}
