using CommunityBot.Core;
using CommunityBot.Core.Communities;

namespace CommunityBot.Teams.People;

/// <summary>That the people of a channel or chat are being taken in, and how far that is.</summary>
/// <param name="Began">When it began: who was taken in then may be taken in again by a later one.</param>
/// <param name="Continuation">Where the roster goes on; null at its beginning.</param>
internal sealed record RosterRow(long Began, string? Continuation)
{
    /// <summary>How often it had to begin at the first page again.</summary>
    public int Rewinds { get; init; }

    /// <summary>What the keys of such rows begin with.</summary>
    public const string Prefix = "teams-roster|";

    private static readonly string Partitions = Installation.Partition(TeamsNames.Platform, "").Value;

    public static string Key(string conversation) => Prefix + conversation;

    public static string ConversationOf(string rowKey) => rowKey[Prefix.Length..];

    public static PartitionKey PartitionOf(string tenant) => Installation.Partition(TeamsNames.Platform, tenant);

    /// <summary>The tenant of a partition; null where it isn't one of Teams'.</summary>
    public static string? TenantOf(PartitionKey partition) =>
        partition.Value.StartsWith(Partitions, StringComparison.Ordinal) ? partition.Value[Partitions.Length..] : null;
}
