namespace CommunityBot.Core.Messaging;

/// <summary>One of the options of a choice; <paramref name="Value"/> comes back when it is taken.</summary>
public sealed record Option(Phrase Label, string Value);
