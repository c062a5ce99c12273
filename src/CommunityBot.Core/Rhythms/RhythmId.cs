using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms;

/// <summary>Identifies a rhythm within its community.</summary>
[JsonConverter(typeof(IdJsonConverter<RhythmId>))]
public readonly record struct RhythmId(string Value) : IId<RhythmId>
{
    public static RhythmId From(string value) => new(value);

    public override string ToString() => Value;
}
