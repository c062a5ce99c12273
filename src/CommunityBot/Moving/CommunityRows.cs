using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>
/// The rows of one community, wherever they are. An installation's own rows come along, without which it could not be
/// spoken to; other communities' channels and people don't, and of an account that is in several only this one is told.
/// </summary>
internal sealed class CommunityRows : IRowFilter
{
    private const string Installations = "installation:";

    private static readonly RowJson Json = new(Capabilities.Registered);

    private readonly CommunityId _community;
    private readonly HashSet<PartitionKey> _partitions;
    private readonly ImmutableArray<string> _installations;

    private CommunityRows(CommunityId community, HashSet<PartitionKey> partitions)
    {
        _community = community;
        _partitions = partitions;
        _installations =
        [
            .. partitions
                .Select(partition => partition.Value)
                .Where(name => name.StartsWith(Installations, StringComparison.Ordinal))
                .Select(name => name[name.IndexOf(':', Installations.Length)..]),
        ];
    }

    public static async Task<CommunityRows> FindAsync(
        CommunityId community,
        PartitionWalk walk,
        CancellationToken cancellationToken
    )
    {
        var partitions = new HashSet<PartitionKey> { community.Partition };
        await foreach (var row in walk.RowsAsync(community.Partition, cancellationToken))
        {
            if (row.RowKey.StartsWith(Member.Prefix, StringComparison.Ordinal))
                partitions.Add(((Member)Json.Read(row.RowKey, row.Json)).Person.Partition);
        }

        await foreach (var partition in walk.PartitionsAsync(cancellationToken))
        {
            if (
                partition.Value.StartsWith(Installations, StringComparison.Ordinal)
                && await IsHomeAsync(community, partition, walk, cancellationToken)
            )
                partitions.Add(partition);
        }

        return new(community, partitions);
    }

    // Beside the installation's partition, an adapter may have others that end with the installation's name.
    public bool Takes(PartitionKey partition) =>
        _partitions.Contains(partition)
        || (
            !partition.Value.StartsWith("inbox:", StringComparison.Ordinal)
            && !partition.Value.StartsWith(Installations, StringComparison.Ordinal)
            && CommunityId.Of(partition) is null
            && _installations.Any(installation => partition.Value.EndsWith(installation, StringComparison.Ordinal))
        );

    public string? Take(PartitionKey partition, Row row)
    {
        if (Secrets.Hold(partition, row.RowKey))
            return null;

        return Link(row) switch
        {
            ChannelLink channel when channel.Community != _community => null,
            AccountLink account when !account.Communities.Contains(_community) => null,
            AccountLink account => Json.Write(account with { Communities = [_community] }),
            _ => row.Json,
        };
    }

    private static async Task<bool> IsHomeAsync(
        CommunityId community,
        PartitionKey partition,
        PartitionWalk walk,
        CancellationToken cancellationToken
    )
    {
        await foreach (var row in walk.RowsAsync(partition, cancellationToken))
        {
            if (Link(row) is ChannelLink channel && channel.Community == community)
                return true;
            if (Link(row) is AccountLink account && account.Communities.Contains(community))
                return true;
        }

        return false;
    }

    private static IRow? Link(Row row) =>
        row.RowKey.StartsWith(ChannelLink.Key(""), StringComparison.Ordinal)
        || row.RowKey.StartsWith(AccountLink.Key(""), StringComparison.Ordinal)
            ? Json.Read(row.RowKey, row.Json)
            : null;
}
