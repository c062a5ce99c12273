using System.Text.Json.Serialization;

namespace CommunityBot.Core.Communities;

/// <summary>Identifies a community.</summary>
[JsonConverter(typeof(IdJsonConverter<CommunityId>))]
public readonly record struct CommunityId(string Value) : IId<CommunityId>
{
    /// <summary>Where everything of this community is stored.</summary>
    public PartitionKey Partition => new($"community:{Value}");

    public static CommunityId From(string value) => new(value);

    public override string ToString() => Value;
}
