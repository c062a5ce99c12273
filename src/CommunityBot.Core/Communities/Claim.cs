using System.Text.Json.Serialization;

namespace CommunityBot.Core.Communities;

/// <summary>Who said a code. Closed.</summary>
[JsonDerivedType(typeof(Channel), "channel")]
[JsonDerivedType(typeof(Person), "person")]
public abstract record Claim
{
    private Claim() { }

    /// <summary>The same claim said twice is one.</summary>
    public abstract string Key();

    /// <summary>Those who coordinate a channel, for it.</summary>
    public sealed record Channel(ConnectedChannel Connected) : Claim
    {
        public override string Key() => Connected.RowKey;
    }

    /// <summary>A person, for themselves, by that account.</summary>
    public sealed record Person(PersonId Id, PersonAccount By) : Claim
    {
        public override string Key() => Id.Value;
    }
}
