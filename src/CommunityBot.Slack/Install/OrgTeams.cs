using System.Collections.Concurrent;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Slack.Install;

/// <summary>
/// Which organisation a team's events were about, for those payloads that name the team alone.
/// https://docs.slack.dev/enterprise/developing-for-enterprise-orgs
/// </summary>
internal sealed class OrgTeams(ITable table)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Remembers it, where it isn't known yet.</summary>
    public async Task RememberAsync(string team, string enterprise, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(team, out var known) && string.Equals(known, enterprise, StringComparison.Ordinal))
            return;

        var json = JsonSerializer.Serialize(new OrgRow(enterprise), InstallJson.Default.OrgRow);
        await table.CommitAsync(Partition(team), [new Operation.Upsert(OrgRow.Key, json)], cancellationToken);
        Keep(team, enterprise);
    }

    /// <summary>The organisation of the team; null where none is known.</summary>
    public async Task<string?> FindAsync(string team, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(team, out var known))
            return known;

        if (await table.GetAsync(Partition(team), OrgRow.Key, cancellationToken) is not { } row)
            return null;

        var enterprise = JsonSerializer.Deserialize(row.Json, InstallJson.Default.OrgRow)!.Enterprise;
        Keep(team, enterprise);
        return enterprise;
    }

    private void Keep(string team, string enterprise)
    {
        if (_known.Count >= Most)
            _known.Clear();

        _known[team] = enterprise;
    }

    private static PartitionKey Partition(string team) => Installation.Partition("slack", team);
}
