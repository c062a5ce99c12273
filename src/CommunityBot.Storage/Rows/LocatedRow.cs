using CommunityBot.Core;

namespace CommunityBot.Storage.Rows;

/// <summary>A row together with the partition that it was found in.</summary>
public sealed record LocatedRow(PartitionKey Partition, Row Row);
