using System.Text.Json.Serialization;

namespace CommunityBot.Core.Communities;

/// <summary>Identifies one human over all communities and platforms.</summary>
[JsonConverter(typeof(IdJsonConverter<PersonId>))]
public readonly record struct PersonId(string Value) : IId<PersonId>
{
    /// <summary>Where everything of this person is stored.</summary>
    public PartitionKey Partition => new($"person:{Value}");

    public static PersonId From(string value) => new(value);

    public override string ToString() => Value;
}
