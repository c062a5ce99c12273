using System.Text.Json.Serialization;

namespace CommunityBot.Core.Messaging;

/// <summary>Names a posted message, so that it can be redrawn in its place.</summary>
[JsonConverter(typeof(IdJsonConverter<CardId>))]
public readonly record struct CardId(string Value) : IId<CardId>
{
    public static CardId From(string value) => new(value);

    public override string ToString() => Value;
}
