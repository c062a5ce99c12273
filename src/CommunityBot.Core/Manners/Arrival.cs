using System.Collections.Immutable;

namespace CommunityBot.Core.Manners;

/// <summary>A prompt arrives: the correspondence, what was decided on it before, and some decisions on others.</summary>
public sealed record Arrival(
    Correspondence Correspondence,
    PromptDecision? Earlier,
    ImmutableArray<PromptDecision> Neighbours
);
