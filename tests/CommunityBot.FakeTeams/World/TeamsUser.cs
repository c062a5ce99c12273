namespace CommunityBot.FakeTeams.World;

/// <summary>Somebody in the tenant, or a guest of it.</summary>
/// <param name="Mri">The id for this bot.</param>
/// <param name="ObjectId">The id in Entra; null where a roster doesn't tell it.</param>
/// <param name="Name">How they are called.</param>
public sealed record TeamsUser(string Mri, string? ObjectId, string Name)
{
    /// <summary>The tenant they belong to; null for the world's own.</summary>
    public string? Tenant { get; init; }

    /// <summary>The language of their client.</summary>
    public string Locale { get; init; } = "en-GB";

    /// <summary>The zone of their client.</summary>
    public string Zone { get; init; } = "Europe/Berlin";

    /// <summary>Whether the app is installed for them.</summary>
    public bool HasApp { get; set; } = true;

    /// <summary>Whether they have blocked the app.</summary>
    public bool HasBlocked { get; set; }
}
