namespace CommunityBot.Core.Communities;

/// <summary>That two members of a community are one person: what the first one has becomes the second one's.</summary>
public sealed record MemberMerge(CommunityId Community, PersonId From, PersonId To)
{
    /// <summary>The member who goes.</summary>
    public MemberId Gone => new(From.Value);

    /// <summary>The member who stays.</summary>
    public MemberId Kept => new(To.Value);
}
