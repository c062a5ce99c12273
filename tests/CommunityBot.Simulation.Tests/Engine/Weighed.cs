namespace CommunityBot.Simulation.Engine;

/// <summary>Something that may be chosen, and how likely that is beside others.</summary>
internal sealed record Weighed<T>(double Weight, T Value);
