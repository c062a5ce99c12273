using System.Text.Json.Serialization;

namespace CommunityBot.Core.Communities;

/// <summary>Identifies a member within one community.</summary>
[JsonConverter(typeof(IdJsonConverter<MemberId>))]
public readonly record struct MemberId(string Value) : IId<MemberId>
{
    public static MemberId From(string value) => new(value);

    public override string ToString() => Value;
}
