using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Platforms;

namespace CommunityBot.Privacy;

/// <summary>Where something of somebody is held.</summary>
/// <param name="Partitions">What is theirs alone: their own, and those of who their accounts were before they were linked.</param>
/// <param name="Accounts">By what they are reached.</param>
/// <param name="Communities">Where they are or were.</param>
/// <param name="Traces">How they are found there.</param>
internal sealed record Held(
    ImmutableArray<PartitionKey> Partitions,
    ImmutableArray<Account> Accounts,
    ImmutableArray<CommunityId> Communities,
    Traces Traces
);
