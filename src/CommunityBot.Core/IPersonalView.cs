using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core;

/// <summary>How a message that everybody sees looks to one of them, drawn from what is stored. It changes nothing.</summary>
public interface IPersonalView
{
    /// <summary>Where the rows live.</summary>
    PartitionKey Partition { get; }

    /// <summary>What has to be loaded.</summary>
    ImmutableArray<RowRead> Reads { get; }

    /// <summary>The message as this person sees it; null where what it is about is gone.</summary>
    Message? Draw(LoadedRows rows, Instant now);
}
