using System.Text;
using CommunityBot.Core;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>
/// Spreads the inbox of an installation over a few partitions, so that a busy workspace isn't bound by what one
/// partition takes.
/// </summary>
internal static class InboxShard
{
    private const int Shards = 4;

    public static PartitionKey Of(Inbound inbound) => Of(inbound.From, Hash(inbound.Id) % Shards);

    /// <summary>All that events of an account may be in.</summary>
    public static IEnumerable<PartitionKey> All(Account account) =>
        Enumerable.Range(0, Shards).Select(shard => Of(account, (uint)shard));

    private static PartitionKey Of(Account account, uint shard) =>
        new($"inbox:{account.Platform}:{account.Installation}:{shard}");

    // FNV-1a: the same on every node and in every run, unlike string.GetHashCode.
    private static uint Hash(string id)
    {
        var hash = 2166136261;
        foreach (var next in Encoding.UTF8.GetBytes(id))
            hash = unchecked((hash ^ next) * 16777619);

        return hash;
    }
}
