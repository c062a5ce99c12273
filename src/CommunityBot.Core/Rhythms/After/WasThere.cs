using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>A member said that they were at a gathering. Who says nothing leaves no trace.</summary>
/// <param name="Gathering">Which gathering.</param>
/// <param name="Member">Who was there.</param>
/// <param name="Name">Their name when they said so.</param>
/// <param name="At">When they said so.</param>
public sealed record WasThere(GatheringId Gathering, MemberId Member, string Name, Instant At) : IRow
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "was-there|";

    public string RowKey => Key(Gathering, Member);

    /// <summary>The key of a member's row.</summary>
    public static string Key(GatheringId gathering, MemberId member) => $"{PrefixOf(gathering)}{member.Value}";

    /// <summary>The first part of the keys of all rows of one gathering.</summary>
    public static string PrefixOf(GatheringId gathering) => $"{Prefix}{gathering.Value}|";

    /// <summary>From when on its time runs.</summary>
    internal static Instant Since(IRow row) => row is WasThere there ? there.At : Instant.MaxValue;
}
