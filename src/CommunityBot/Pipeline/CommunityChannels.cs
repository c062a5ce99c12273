using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Pipeline;

/// <summary>Finds the channels in which a community is spoken to as a whole.</summary>
internal sealed class CommunityChannels(ITable table, RowJson json, PartitionReader rows)
{
    /// <summary>Its first channel and those that were connected; none where it is gone, or lives in another community.</summary>
    public async Task<ImmutableArray<Place>> OfAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<Community>(partition, Community.Key, cancellationToken) is not { LivesIn: null } own)
            return [];

        var connected = await table.RangeAsync(
            partition,
            ConnectedChannel.Prefix,
            null,
            ConnectedChannel.Most,
            cancellationToken
        );

        return [own.Channel, .. connected.Select(row => ((ConnectedChannel)json.Read(row.RowKey, row.Json)).Channel)];
    }
}
