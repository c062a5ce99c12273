using CommunityBot.Platforms;

namespace CommunityBot.Teams.People;

/// <summary>Somebody, as Teams tells of them.</summary>
/// <param name="User">
/// The id that <see cref="Account.User"/> takes: the object id in Entra, which is the same in every conversation of a
/// tenant; the MRI (<c>29:…</c>) where a guest lacks one.
/// </param>
/// <param name="Profile">Name, zone and language.</param>
internal sealed record TeamsPerson(string User, Profile Profile);
