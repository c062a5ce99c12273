namespace CommunityBot.Core;

/// <summary>What the shell has drawn at random for one decision: 128 bits that nobody can guess.</summary>
public readonly record struct Seed(UInt128 Value);
