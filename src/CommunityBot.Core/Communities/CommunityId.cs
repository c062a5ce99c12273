using System.Text.Json.Serialization;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Communities;

/// <summary>Identifies a community.</summary>
[JsonConverter(typeof(IdJsonConverter<CommunityId>))]
public readonly record struct CommunityId(string Value) : IId<CommunityId>
{
    private const string PartitionPrefix = "community:";

    /// <summary>Where everything of this community is stored.</summary>
    public PartitionKey Partition => new($"{PartitionPrefix}{Value}");

    /// <summary>The community whose partition that is; null where it is another kind of partition.</summary>
    public static CommunityId? Of(PartitionKey partition) =>
        partition.Value.StartsWith(PartitionPrefix, StringComparison.Ordinal)
            ? new(partition.Value[PartitionPrefix.Length..])
            : null;

    /// <summary>The community that is founded in a channel.</summary>
    public static CommunityId Of(Place channel) =>
        new($"{channel.Platform}.{channel.Installation}.{channel.Conversation}");

    public static CommunityId From(string value) => new(value);

    public override string ToString() => Value;
}
