using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Manners;

/// <summary>A community that a person wants to hear nothing from, and how it was called then.</summary>
public sealed record MutedCommunity(CommunityId Id, string Name);
