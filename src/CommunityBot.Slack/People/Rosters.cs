using System.Text.Json;
using System.Threading.Channels;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime.Extensions;

namespace CommunityBot.Slack.People;

/// <summary>The rows that say which channels' people are still to be taken in.</summary>
internal sealed class Rosters(ITable table, WireTime time) : IRosters
{
    private readonly Channel<string> _begun = Channel.CreateUnbounded<string>();

    /// <summary>The installations of those that were begun by this process, as they are begun.</summary>
    public ChannelReader<string> Begun => _begun.Reader;

    public async Task BeginAsync(string installation, string channel, CancellationToken cancellationToken)
    {
        var row = new RosterRow(time.Clock.GetCurrentInstant().ToUnixTimeMilliseconds(), null);

        // A conflict says that it has begun already.
        await table.CommitAsync(
            RosterRow.PartitionOf(installation),
            [new Operation.Insert(RosterRow.Key(channel), Write(row))],
            cancellationToken
        );
        _begun.Writer.TryWrite(installation);
    }

    /// <summary>Notes how far it is, unless it has been begun anew or ended meanwhile.</summary>
    public async Task AdvanceAsync(Roster roster, string? cursor, CancellationToken cancellationToken)
    {
        Operation operation = cursor is null
            ? new Operation.Delete(RosterRow.Key(roster.Channel), roster.ETag)
            : new Operation.Replace(
                RosterRow.Key(roster.Channel),
                Write(roster.Row with { Cursor = cursor }),
                roster.ETag
            );

        await table.CommitAsync(RosterRow.PartitionOf(roster.Installation), [operation], cancellationToken);
    }

    /// <summary>Notes that it has to begin at the first page again: cursors expire.</summary>
    public Task RewindAsync(Roster roster, CancellationToken cancellationToken) =>
        table.CommitAsync(
            RosterRow.PartitionOf(roster.Installation),
            [
                new Operation.Replace(
                    RosterRow.Key(roster.Channel),
                    Write(roster.Row with { Cursor = null }),
                    roster.ETag
                ),
            ],
            cancellationToken
        );

    /// <summary>The installations that an earlier process left some to.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync(CancellationToken cancellationToken)
    {
        var left = new List<string>();

        await foreach (var first in table.FirstOfEachPartitionAsync(RosterRow.Prefix, cancellationToken))
        {
            if (RosterRow.InstallationOf(first.Partition) is { } installation)
                left.Add(installation);
        }

        return left;
    }

    /// <summary>Those of an installation.</summary>
    public async Task<IReadOnlyList<Roster>> OfAsync(string installation, CancellationToken cancellationToken)
    {
        var rows = await table.RangeAsync(
            RosterRow.PartitionOf(installation),
            RosterRow.Prefix,
            null,
            ITable.MaxOperations,
            cancellationToken
        );

        return
        [
            .. rows.Select(row => new Roster(
                installation,
                RosterRow.ChannelOf(row.RowKey),
                JsonSerializer.Deserialize(row.Json, PeopleJson.Default.RosterRow)!,
                row.ETag
            )),
        ];
    }

    private static string Write(RosterRow row) => JsonSerializer.Serialize(row, PeopleJson.Default.RosterRow);
}
