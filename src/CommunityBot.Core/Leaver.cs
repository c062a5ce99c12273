using CommunityBot.Core.Communities;

namespace CommunityBot.Core;

/// <summary>Somebody who is being forgotten.</summary>
/// <param name="Person">Who.</param>
/// <param name="Works">What becomes of what they made for others.</param>
public sealed record Leaver(PersonId Person, Works Works)
{
    /// <summary>Their id as a member, the same in every community.</summary>
    public MemberId Member => new(Person.Value);
}
