namespace CommunityBot.Core.Messaging;

/// <summary>A labelled value in a message.</summary>
public sealed record Field(Phrase Label, Phrase Value);
