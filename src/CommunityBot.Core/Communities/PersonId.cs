using System.Text.Json.Serialization;

namespace CommunityBot.Core.Communities;

/// <summary>Identifies one human over all communities and platforms.</summary>
[JsonConverter(typeof(IdJsonConverter<PersonId>))]
public readonly record struct PersonId(string Value) : IId<PersonId>
{
    /// <summary>Where everything of this person is stored.</summary>
    public PartitionKey Partition => new($"person:{Value}");

    public static PersonId From(string value) => new(value);

    /// <summary>The person that an account is as long as it isn't known to be somebody's who is known already.</summary>
    public static PersonId Of(PersonAccount account) =>
        new($"{account.Platform}.{account.Installation}.{account.User}");

    public override string ToString() => Value;
}
