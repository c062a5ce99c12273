using CommunityBot.Core;

namespace CommunityBot.Pipeline;

/// <summary>Where an accepted event is stored: all that is kept in memory of it, so that many may wait.</summary>
internal sealed record AcceptedEvent(PartitionKey Shard, string RowKey)
{
    public static AcceptedEvent Of(InboxRow row) => new(InboxShard.Of(row.Inbound), row.RowKey);
}
