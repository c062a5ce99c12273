using System.Collections.Immutable;

namespace CommunityBot.Core.Communities;

/// <summary>A person as a member of one community.</summary>
public sealed record Member(MemberId Id, PersonId Person, string Name, Role Role) : IRow
{
    /// <summary>The first part of the keys of members.</summary>
    public const string Prefix = "member|";

    public string RowKey => Key(Id);

    /// <summary>In which of the community's channels they are; who is in none any more is no member.</summary>
    public ImmutableArray<Presence> Presences { get; init; } = [];

    /// <summary>The accounts by which they are there.</summary>
    internal IEnumerable<PersonAccount> Accounts => Presences.Select(presence => presence.Account).Distinct();

    /// <summary>The key of a member's row.</summary>
    public static string Key(MemberId id) => $"{Prefix}{id.Value}";

    /// <summary>Reads a member; null for a stranger.</summary>
    public static Reading<Member?> Reading(MemberId id) => Read.Row<Member>(Key(id));

    /// <summary>Also in those channels.</summary>
    internal Member With(ImmutableArray<Presence> more) =>
        more.All(Presences.Contains) ? this : this with { Presences = [.. Presences.Union(more)] };
}
