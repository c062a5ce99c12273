using System.Text.Json;
using System.Threading.Channels;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime.Extensions;

namespace CommunityBot.Teams.People;

/// <summary>The rows that say which conversations' people are still to be taken in.</summary>
internal sealed class Rosters(ITable table, WireTime time) : IRosters
{
    private readonly Channel<string> _begun = Channel.CreateUnbounded<string>();

    /// <summary>The tenants of those that were begun by this process, as they are begun.</summary>
    public ChannelReader<string> Begun => _begun.Reader;

    public async Task BeginAsync(string tenant, string conversation, CancellationToken cancellationToken)
    {
        // Anew where it had begun: whoever came in meanwhile may be on a page that was read.
        await table.CommitAsync(
            RosterRow.PartitionOf(tenant),
            [
                new Operation.Upsert(
                    RosterRow.Key(conversation),
                    Write(new(time.Clock.GetCurrentInstant().ToUnixTimeMilliseconds(), null))
                ),
            ],
            cancellationToken
        );
        _begun.Writer.TryWrite(tenant);
    }

    /// <summary>Notes how far it is, unless it has been begun anew or ended meanwhile; null: it is at its end.</summary>
    public Task AdvanceAsync(Roster roster, string? continuation, CancellationToken cancellationToken) =>
        table.CommitAsync(
            RosterRow.PartitionOf(roster.Tenant),
            [
                continuation is null
                    ? new Operation.Delete(RosterRow.Key(roster.Conversation), roster.ETag)
                    : Replace(roster, roster.Row with { Continuation = continuation }),
            ],
            cancellationToken
        );

    /// <summary>Notes that it has to begin at the first page again: where it goes on isn't known for ever.</summary>
    public Task RewindAsync(Roster roster, CancellationToken cancellationToken) =>
        table.CommitAsync(
            RosterRow.PartitionOf(roster.Tenant),
            [Replace(roster, roster.Row with { Continuation = null, Rewinds = roster.Row.Rewinds + 1 })],
            cancellationToken
        );

    /// <summary>The tenants that an earlier process left some to.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync(CancellationToken cancellationToken)
    {
        var left = new List<string>();

        await foreach (var first in table.FirstOfEachPartitionAsync(RosterRow.Prefix, cancellationToken))
        {
            if (RosterRow.TenantOf(first.Partition) is { } tenant)
                left.Add(tenant);
        }

        return left;
    }

    /// <summary>Those of a tenant.</summary>
    public async Task<IReadOnlyList<Roster>> OfAsync(string tenant, CancellationToken cancellationToken)
    {
        var rows = await table.RangeAsync(
            RosterRow.PartitionOf(tenant),
            RosterRow.Prefix,
            null,
            ITable.MaxOperations,
            cancellationToken
        );

        return
        [
            .. rows.Select(row => new Roster(
                tenant,
                RosterRow.ConversationOf(row.RowKey),
                JsonSerializer.Deserialize(row.Json, PeopleJson.Default.RosterRow)!,
                row.ETag
            )),
        ];
    }

    private static Operation.Replace Replace(Roster roster, RosterRow row) =>
        new(RosterRow.Key(roster.Conversation), Write(row), roster.ETag);

    private static string Write(RosterRow row) => JsonSerializer.Serialize(row, PeopleJson.Default.RosterRow);
}
