using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Bench.Bot;

/// <summary>A batch as the pipeline gave it to its store.</summary>
internal sealed record RecordedCommit(PartitionKey Partition, ImmutableArray<Operation> Operations);
