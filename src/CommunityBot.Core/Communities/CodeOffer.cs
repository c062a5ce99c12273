using System.Text.Json.Serialization;

namespace CommunityBot.Core.Communities;

/// <summary>What a code is for. Closed.</summary>
[JsonDerivedType(typeof(Channel), "channel")]
[JsonDerivedType(typeof(Person), "person")]
public abstract record CodeOffer
{
    private CodeOffer() { }

    /// <summary>To make a channel one more of a community.</summary>
    public sealed record Channel(CommunityId Community) : CodeOffer;

    /// <summary>To be recognised as a person by another account; they were called so on that platform when they asked.</summary>
    public sealed record Person(PersonId Id, string Name, string Platform) : CodeOffer;
}
