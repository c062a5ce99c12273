using CommunityBot.Core;
using CommunityBot.Core.Communities;

namespace CommunityBot.Slack.People;

/// <summary>That the people of a channel are being taken in, and how far that is.</summary>
/// <param name="Began">When it began: who was taken in then may be taken in again by a later one.</param>
/// <param name="Cursor">Where the list goes on; null at its beginning.</param>
internal sealed record RosterRow(long Began, string? Cursor)
{
    /// <summary>What the keys of such rows begin with.</summary>
    public const string Prefix = "slack-roster|";

    private const string Partitions = "installation:slack:";

    public static string Key(string channel) => Prefix + channel;

    public static string ChannelOf(string rowKey) => rowKey[Prefix.Length..];

    public static PartitionKey PartitionOf(string installation) =>
        Installation.Partition(SlackPlatform.PlatformName, installation);

    /// <summary>The installation of a partition; null where it isn't one of Slack's.</summary>
    public static string? InstallationOf(PartitionKey partition) =>
        partition.Value.StartsWith(Partitions, StringComparison.Ordinal) ? partition.Value[Partitions.Length..] : null;
}
