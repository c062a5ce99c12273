namespace CommunityBot.Teams.People;

/// <summary>
/// What an activity tells, by the way, of whoever caused it. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
/// </summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="User">The id of the account, see <see cref="TeamsPerson.User"/>.</param>
/// <param name="Mri">The id of the user that is good for this bot alone (<c>29:…</c>).</param>
internal sealed record PersonNews(string Tenant, string User, string Mri)
{
    /// <summary>How they are called; null where the activity doesn't tell (events).</summary>
    public string? Name { get; init; }

    /// <summary>Their tz database zone; null where the activity doesn't tell.</summary>
    public string? Zone { get; init; }

    /// <summary>The language of their client (BCP 47); null where the activity doesn't tell.</summary>
    public string? Language { get; init; }
}
