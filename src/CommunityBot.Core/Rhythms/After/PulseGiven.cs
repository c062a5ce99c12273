using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>
/// That a member has answered a pulse, so that nobody answers twice: not what they said, and not when. It is deleted when
/// the pulse ends.
/// </summary>
public sealed record PulseGiven(GatheringId Gathering, MemberId Member) : IRow
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "pulse-given|";

    public string RowKey => Key(Gathering, Member);

    /// <summary>The key of a member's row.</summary>
    public static string Key(GatheringId gathering, MemberId member) => $"{PrefixOf(gathering)}{member.Value}";

    /// <summary>The first part of the keys of all rows of one gathering.</summary>
    public static string PrefixOf(GatheringId gathering) => $"{Prefix}{gathering.Value}|";
}
