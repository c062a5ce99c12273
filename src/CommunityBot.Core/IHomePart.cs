using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>A part of somebody's home page, composed from what is stored. It changes nothing.</summary>
public interface IHomePart
{
    /// <summary>Where the rows live.</summary>
    PartitionKey Partition { get; }

    /// <summary>What has to be loaded.</summary>
    ImmutableArray<RowRead> Reads { get; }

    /// <summary>The part; empty where it has nothing for this person.</summary>
    ImmutableArray<Block> Compose(LoadedRows rows, Instant now);
}
