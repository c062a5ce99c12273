using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>Chooses among the rows of a store.</summary>
internal interface IRowFilter
{
    /// <summary>Whether anything of the partition may be taken.</summary>
    bool Takes(PartitionKey partition);

    /// <summary>What is taken of a row; null where nothing is.</summary>
    string? Take(PartitionKey partition, Row row);
}
