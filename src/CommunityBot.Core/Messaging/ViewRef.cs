using System.Collections.Immutable;
using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Messaging;

/// <summary>
/// Names the view of a message that each of its readers gets for themselves, where a platform can show such a thing. The
/// message itself stays right for everybody.
/// </summary>
/// <param name="Name">Which view, for instance <c>rhythms.gathering</c>.</param>
/// <param name="Value">What it is a view of.</param>
public sealed record ViewRef(string Name, string Value)
{
    /// <summary>Those to whom it matters most, the first ones first: platforms don't show one to everybody.</summary>
    public ImmutableArray<MemberId> Foremost { get; init; } = [];

    /// <summary>The accounts of those who get one; filled in when the message is sent.</summary>
    public ImmutableArray<PersonAccount> For { get; init; } = [];
}
