using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Manners;

/// <summary>What somebody wanted to tell a person of lately, so that the person can name it and have it muted.</summary>
public sealed record KnownTopic(PromptTopic Topic, CommunityId Community, string CommunityName);
