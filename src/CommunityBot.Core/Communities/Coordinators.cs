namespace CommunityBot.Core.Communities;

/// <summary>Those who coordinate, among the members of a community.</summary>
internal static class Coordinators
{
    /// <summary>As many are told of something as fit into one commit with room to spare.</summary>
    public const int MostTold = 20;

    /// <summary>Those who are told of what concerns the community as a whole.</summary>
    public static IEnumerable<Member> ToTell(IEnumerable<Member> members) =>
        members.Where(member => member.Role is Role.Coordinator).Take(MostTold);
}
