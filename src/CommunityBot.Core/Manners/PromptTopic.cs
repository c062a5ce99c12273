namespace CommunityBot.Core.Manners;

/// <summary>What a prompt is about: the key by which it is muted, and its name for people.</summary>
public sealed record PromptTopic(string Key, string Name);
