using CommunityBot.Core;

namespace CommunityBot.Moving;

/// <summary>A row on its way from one store to another. The rows of a partition come one after the other.</summary>
internal sealed record MovedRow(PartitionKey Partition, string RowKey, string Json)
{
    /// <summary>Whether it was encrypted where it comes from, with keys that stay there, and is to be where it goes.</summary>
    public bool IsOpened { get; init; }
}
