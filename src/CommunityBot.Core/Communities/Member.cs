namespace CommunityBot.Core.Communities;

/// <summary>A person as a member of one community.</summary>
public sealed record Member(MemberId Id, PersonId Person, string Name, Role Role) : IRow
{
    /// <summary>The first part of the keys of members.</summary>
    public const string Prefix = "member|";

    public string RowKey => Key(Id);

    /// <summary>The key of a member's row.</summary>
    public static string Key(MemberId id) => $"{Prefix}{id.Value}";

    /// <summary>Reads a member; null for a stranger.</summary>
    public static Reading<Member?> Reading(MemberId id) => Read.Row<Member>(Key(id));
}
