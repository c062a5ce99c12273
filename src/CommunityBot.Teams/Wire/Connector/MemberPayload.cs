namespace CommunityBot.Teams.Wire.Connector;

/// <summary>
/// Somebody on a roster; guests may lack all but their id.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context#fetch-the-roster-or-user-profile
/// </summary>
internal sealed record MemberPayload
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    /// <summary>The object id in Entra, by one name here and by the other there.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>See <see cref="AadObjectId"/>.</summary>
    public string? ObjectId { get; init; }

    /// <summary>Their own tenant: in a shared channel it can be another one.</summary>
    public string? TenantId { get; init; }
}
