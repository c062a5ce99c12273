using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Teams.People;

/// <summary>What is remembered of somebody.</summary>
/// <param name="User">See <see cref="TeamsPerson.User"/>.</param>
/// <param name="Name">How they are called; null where nothing told.</param>
/// <param name="Zone">Their tz database zone; empty where nothing told, as a roster never does.</param>
/// <param name="Language">The language of their client; empty where nothing told.</param>
internal sealed record Learnt(string User, string? Name, string Zone, string Language)
{
    /// <summary>Nobody called anything.</summary>
    public const string Nameless = "…";

    /// <summary>When a roster told of them; null where none did.</summary>
    public Instant? Met { get; init; }

    public Profile Profile => new(Name ?? Nameless, Zone, Language);
}
