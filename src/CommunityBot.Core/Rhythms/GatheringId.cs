using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms;

/// <summary>Identifies a gathering: its rhythm, a bar, and the moment at which it was first to start.</summary>
[JsonConverter(typeof(IdJsonConverter<GatheringId>))]
public readonly record struct GatheringId(string Value) : IId<GatheringId>
{
    public static GatheringId From(string value) => new(value);

    public override string ToString() => Value;
}
