namespace CommunityBot.Teams.Conversations;

/// <summary>Somebody, by the ids that Teams wants in calls.</summary>
/// <param name="Mri">The id that is good for this bot alone (<c>29:…</c>).</param>
/// <param name="ObjectId">The object id in Entra; null where a guest lacks one.</param>
internal sealed record UserReference(string Mri, string? ObjectId);
