namespace CommunityBot.Pipeline;

/// <summary>What plain words ask for, and what followed the words that said so.</summary>
internal sealed record WordMatch(string Intent, string Remainder);
