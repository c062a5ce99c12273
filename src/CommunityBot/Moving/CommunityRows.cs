using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>
/// The rows of one community, wherever they are, and of those that live in it since their channels were connected. An
/// installation's own rows come along, without which it could not be spoken to; other communities' channels and people don't,
/// and of an account that is in several only these are told.
/// </summary>
internal sealed class CommunityRows : IRowFilter
{
    private const string Installations = "installation:";

    private static readonly RowJson Json = new(Capabilities.Registered);

    private readonly HashSet<CommunityId> _communities;
    private readonly HashSet<PartitionKey> _partitions;
    private readonly ImmutableArray<string> _installations;

    private CommunityRows(HashSet<CommunityId> communities, HashSet<PartitionKey> partitions)
    {
        _communities = communities;
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
        var communities = new HashSet<CommunityId> { community };
        await foreach (var row in walk.RowsAsync(community.Partition, cancellationToken))
        {
            if (row.RowKey.StartsWith(ConnectedChannel.Prefix, StringComparison.Ordinal))
                communities.Add(((ConnectedChannel)Json.Read(row.RowKey, row.Json)).Home);
        }

        var partitions = communities.Select(one => one.Partition).ToHashSet();
        foreach (var one in communities)
            await AddPeopleAsync(one, partitions, walk, cancellationToken);

        await foreach (var partition in walk.PartitionsAsync(cancellationToken))
        {
            if (
                partition.Value.StartsWith(Installations, StringComparison.Ordinal)
                && await IsHomeAsync(communities, partition, walk, cancellationToken)
            )
                partitions.Add(partition);
        }

        return new(communities, partitions);
    }

    // The members, and who they were before they linked their accounts, or are since.
    private static async Task AddPeopleAsync(
        CommunityId community,
        HashSet<PartitionKey> partitions,
        PartitionWalk walk,
        CancellationToken cancellationToken
    )
    {
        var waiting = new Queue<PersonId>();
        await foreach (var row in walk.RowsAsync(community.Partition, cancellationToken))
        {
            if (row.RowKey.StartsWith(Member.Prefix, StringComparison.Ordinal))
                waiting.Enqueue(((Member)Json.Read(row.RowKey, row.Json)).Person);
        }

        while (waiting.TryDequeue(out var person))
        {
            if (!partitions.Add(person.Partition))
                continue;

            await foreach (var row in walk.RowsAsync(person.Partition, cancellationToken))
            {
                if (Also(row) is { } other)
                    waiting.Enqueue(other);
            }
        }
    }

    private static PersonId? Also(Row row) =>
        row.RowKey.StartsWith(Kept.Prefix, StringComparison.Ordinal) ? ((Kept)Json.Read(row.RowKey, row.Json)).Other
        : row.RowKey is Person.Key ? ((Person)Json.Read(row.RowKey, row.Json)).Into
        : null;

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
            ChannelLink channel when !_communities.Contains(channel.Community) => null,
            AccountLink account when !account.Known.Any(_communities.Contains) => null,
            AccountLink account => Json.Write(OfThese(account)),
            _ => row.Json,
        };
    }

    private AccountLink OfThese(AccountLink account) =>
        account with
        {
            Communities = [.. account.Communities.Where(_communities.Contains)],
            Left = account.Left is { } left ? [.. left.Where(_communities.Contains)] : null,
        };

    private static async Task<bool> IsHomeAsync(
        HashSet<CommunityId> communities,
        PartitionKey partition,
        PartitionWalk walk,
        CancellationToken cancellationToken
    )
    {
        await foreach (var row in walk.RowsAsync(partition, cancellationToken))
        {
            if (Link(row) is ChannelLink channel && communities.Contains(channel.Community))
                return true;
            if (Link(row) is AccountLink account && account.Known.Any(communities.Contains))
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
