using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>Finds the communities that live in others since their channels were connected: they keep what they held.</summary>
internal sealed class ConnectedHomes(ITable table, RowJson json)
{
    /// <summary>The communities, and those that live in them.</summary>
    public async Task<ImmutableArray<CommunityId>> WithAsync(
        IEnumerable<CommunityId> communities,
        CancellationToken cancellationToken
    )
    {
        var all = new List<CommunityId>();
        foreach (var community in communities)
        {
            all.Add(community);
            await foreach (var row in table.AllAsync(community.Partition, ConnectedChannel.Prefix, cancellationToken))
                all.Add(((ConnectedChannel)json.Read(row.RowKey, row.Json)).Home);
        }

        return [.. all.Distinct()];
    }
}
