using CommunityBot.Core;

namespace CommunityBot.Moving;

/// <summary>
/// What nobody should find in a file by chance: tokens of workspaces, the keys that encrypt them, and installations that are
/// under way. Where they stay behind, a workspace is connected anew.
/// </summary>
internal static class Secrets
{
    private static readonly string[] Partitions = ["keys", "slack-oauth"];
    private static readonly string[] Kinds = ["slack-token|"];

    public static bool Hold(PartitionKey partition, string rowKey) =>
        Partitions.Contains(partition.Value, StringComparer.Ordinal)
        || Kinds.Any(kind => rowKey.StartsWith(kind, StringComparison.Ordinal));
}
