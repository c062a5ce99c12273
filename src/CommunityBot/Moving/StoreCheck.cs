using System.Runtime.CompilerServices;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Keys;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>
/// Looks at every row of a store: whether it can be read, whether what it points to is there, and whether due rows and their
/// entities agree. What is encrypted is looked at open.
/// </summary>
internal sealed class StoreCheck(ITable table)
{
    private const string Nothing = "{}";

    private readonly PartitionWalk _walk = new(table);
    private readonly RowJson _json = new(Capabilities.Registered);
    private readonly Capabilities _capabilities = Capabilities.Registered;

    public async IAsyncEnumerable<Finding> FindAsync(
        MoveProgress progress,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var partition in _walk.PartitionsAsync(cancellationToken))
        {
            var dues = new DueBook(partition);
            await foreach (var row in _walk.RowsAsync(partition, cancellationToken))
            {
                progress.Moved(partition);
                if (row.RowKey.StartsWith(DueKey.Prefix, StringComparison.Ordinal))
                    dues.Found(row);
                else if (Read(row, out var entity) is { } unreadable)
                    yield return new(partition, row.RowKey, unreadable, null);
                else if (entity is not null)
                {
                    dues.Wanted(DueKey.Of(entity));
                    if (await MissingAsync(entity, cancellationToken) is { } missing)
                        yield return new(partition, row.RowKey, missing, null);
                }
            }

            foreach (var finding in dues.Settle(Nothing))
                yield return finding;
        }
    }

    // Kinds of adapters and of the Sandbox are known to them alone; they are JSON at least.
    private string? Read(Row row, out IRow? entity)
    {
        entity = null;
        if (SealingTable.IsClosed(row))
            return "encrypted, and no key here opens it";

        try
        {
            var kind = row.RowKey.Split('|')[0];
            if (_capabilities.Rows.ContainsKey(kind))
                entity = _json.Read(row.RowKey, row.Json);
            else if (kind is "outbox")
                _json.Read<OutboxRow>(row.Json);
            else if (kind is "inbox")
                _json.Read<InboxRow>(row.Json);
            else if (kind is not "")
                JsonDocument.Parse(row.Json).Dispose();

            return entity is not null && !string.Equals(entity.RowKey, row.RowKey, StringComparison.Ordinal)
                ? "key and content disagree"
                : null;
        }
        catch (Exception wrong)
            when (wrong is JsonException or NewerRowException or NotSupportedException or FormatException)
        {
            return wrong is NewerRowException ? "written by a newer version" : "unreadable";
        }
    }

    private async Task<string?> MissingAsync(IRow entity, CancellationToken cancellationToken)
    {
        foreach (var (partition, key, missing) in PointedTo(entity))
        {
            if (await table.GetAsync(partition, key, cancellationToken) is null)
                return missing;
        }

        return null;
    }

    private static IEnumerable<(PartitionKey Partition, string Key, string Missing)> PointedTo(IRow entity) =>
        entity switch
        {
            ChannelLink channel => [Of(channel.Community)],
            ConnectedChannel connected => [Of(connected.Home)],
            Community { LivesIn: { } other } => [Of(other)],
            AccountLink account => account.Communities.Select(Of),
            Member member => [Of(member.Person)],
            Person { Into: { } other } => [Of(other)],
            Kept kept => [Of(kept.Other)],
            PersonAccount reach =>
            [
                (
                    Installation.Partition(reach.Platform, reach.Installation),
                    AccountLink.Key(reach.User),
                    "its account is missing"
                ),
            ],
            _ => [],
        };

    private static (PartitionKey Partition, string Key, string Missing) Of(CommunityId community) =>
        (community.Partition, Community.Key, "its community is missing");

    private static (PartitionKey Partition, string Key, string Missing) Of(PersonId person) =>
        (person.Partition, Person.Key, "its person is missing");
}
