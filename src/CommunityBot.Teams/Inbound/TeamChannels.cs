using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Which channels of a team the bot is in. An event about a team's people names the team alone, and only the moment at
/// which the bot is added names the channel that was chosen: so that is kept.
/// </summary>
internal sealed class TeamChannels(ITable table)
{
    private const string Prefix = "teams-channel|";
    private const int MostChannels = 100;

    /// <summary>
    /// The bot was added to that channel. Of those that share the team's people there is one: where another was chosen
    /// before, it isn't any more.
    /// </summary>
    public async Task AddAsync(string tenant, string team, TeamChannel channel, CancellationToken cancellationToken)
    {
        var others = channel.HasOwnRoster
            ? []
            : (await ListAsync(tenant, team, cancellationToken)).Where(other =>
                !other.HasOwnRoster && other.Channel != channel.Channel
            );

        await table.CommitAsync(
            PartitionOf(tenant),
            [
                new Operation.Upsert(KeyOf(team, channel.Channel), Write(channel)),
                .. others
                    .Take(ITable.MaxOperations - 1)
                    .Select(other => new Operation.Remove(KeyOf(team, other.Channel))),
            ],
            cancellationToken
        );
    }

    /// <summary>The channels of a team that the bot is in.</summary>
    public async Task<ImmutableArray<TeamChannel>> ListAsync(
        string tenant,
        string team,
        CancellationToken cancellationToken
    )
    {
        var rows = await table.RangeAsync(PartitionOf(tenant), KeyOf(team, ""), null, MostChannels, cancellationToken);

        return [.. rows.Select(row => JsonSerializer.Deserialize(row.Json, TeamChannelsJson.Default.TeamChannel)!)];
    }

    private static PartitionKey PartitionOf(string tenant) => new($"teams-channels:{tenant}");

    private static string KeyOf(string team, string channel) => $"{Prefix}{team}|{channel}";

    private static string Write(TeamChannel channel) =>
        JsonSerializer.Serialize(channel, TeamChannelsJson.Default.TeamChannel);
}
