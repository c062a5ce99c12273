using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>A made-up person whom one can be in the Sandbox.</summary>
/// <param name="Id">Their account's id, and how a URL names them.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Part">What part they play.</param>
/// <param name="Zone">Their time zone by its tz database id.</param>
/// <param name="Language">Their language as a culture name.</param>
public sealed record Persona(string Id, string Name, PersonaPart Part, string Zone, string Language)
{
    /// <summary>All of them, in the order of the rail.</summary>
    public static IReadOnlyList<Persona> All { get; } =
    [
        new("ana", "Ana Weber", PersonaPart.Coordinator, "Europe/Berlin", "en"),
        new("ben", "Ben Okafor", PersonaPart.Coordinator, "Europe/London", "en"),
        new("chandra", "Chandra Rao", PersonaPart.Member, "Asia/Kolkata", "en"),
        new("dana", "Dana Silva", PersonaPart.Member, "America/Sao_Paulo", "en"),
        new("greta", "Greta Lindner", PersonaPart.Member, "Europe/Berlin", "de"),
        new("mei", "Mei Tanaka", PersonaPart.Member, "Asia/Tokyo", "en"),
        new("sam", "Sam Rivera", PersonaPart.Member, "America/Los_Angeles", "en"),
        new("noor", "Noor Haddad", PersonaPart.Newcomer, "Europe/Amsterdam", "en"),
    ];

    /// <summary>Who fills the Sandbox and whom a fresh visitor is.</summary>
    public static Persona First => All[0];

    /// <summary>How they are called in passing.</summary>
    public string FirstName => Name.Split(' ')[0];

    /// <summary>Two letters for their picture.</summary>
    public string Initials => string.Concat(Name.Split(' ').Select(part => part[0]));

    /// <summary>The city of their zone.</summary>
    public string City => Zone[(Zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>Their account on the Sandbox.</summary>
    public Account Account => new(SandboxPlatform.PlatformName, SandboxPlatform.Installation, Id);

    /// <summary>How they read.</summary>
    public Reader Reader => new(CultureInfo.GetCultureInfo(Language), DateTimeZoneProviders.Tzdb[Zone]);

    /// <summary>What the Sandbox tells of them.</summary>
    public Profile Profile => new(Name, Zone, Language);

    /// <summary>The persona of that id; null where there is none.</summary>
    public static Persona? Find(string? id) => All.FirstOrDefault(persona => persona.Id == id);
}
