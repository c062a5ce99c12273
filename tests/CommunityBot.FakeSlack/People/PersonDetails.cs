using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>What somebody is like; null leaves what is.</summary>
public sealed record PersonDetails
{
    /// <summary>Ana María.</summary>
    public string? RealName { get; init; }

    /// <summary>May be empty.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Europe/Berlin and the like.</summary>
    public string? Zone { get; init; }

    /// <summary>de-DE and the like.</summary>
    public string? Locale { get; init; }

    /// <summary>Told only with users:read.email.</summary>
    public string? Email { get; init; }

    /// <summary>Whether they are a guest.</summary>
    public Guest? Guest { get; init; }

    /// <summary>Whether it is a bot.</summary>
    public bool? IsBot { get; init; }

    /// <summary>Whether they come from another workspace and share no channel with the app.</summary>
    public bool? IsStranger { get; init; }

    /// <summary>Whether they administer the workspace.</summary>
    public bool? IsAdmin { get; init; }
}
