using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>Something in a store that doesn't fit.</summary>
/// <param name="Partition">Where it is.</param>
/// <param name="RowKey">Which row.</param>
/// <param name="Kind">What is wrong, in a word or two.</param>
/// <param name="Repair">What mends it; null where a human has to look at it.</param>
internal sealed record Finding(PartitionKey Partition, string RowKey, string Kind, Operation? Repair);
