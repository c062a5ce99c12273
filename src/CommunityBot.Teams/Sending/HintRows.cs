using System.Text.Json;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Teams.Sending;

/// <summary>The rows that say which channels were told lately how to get the app.</summary>
internal sealed class HintRows(ITable table, WireTime time)
{
    private static readonly Duration Pause = Duration.FromDays(7);

    /// <summary>Whether a channel may be told now; it is noted that it was.</summary>
    public async Task<bool> ClaimAsync(Place channel, CancellationToken cancellationToken)
    {
        var partition = Installation.Partition(TeamsNames.Platform, channel.Installation);
        var key = HintRow.Key(channel.Conversation);
        var now = time.Clock.GetCurrentInstant();

        var before = await table.GetAsync(partition, key, cancellationToken);
        if (before is not null && Read(before) + Pause > now)
            return false;

        var json = JsonSerializer.Serialize(new HintRow(now.ToUnixTimeMilliseconds()), SendingJson.Default.HintRow);
        Operation claim = before is null
            ? new Operation.Insert(key, json)
            : new Operation.Replace(key, json, before.ETag);

        return await table.CommitAsync(partition, [claim], cancellationToken) is CommitResult.Committed;
    }

    private static Instant Read(Row row) =>
        Instant.FromUnixTimeMilliseconds(JsonSerializer.Deserialize(row.Json, SendingJson.Default.HintRow)!.At);
}
