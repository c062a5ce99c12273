using System.Collections.Immutable;
using CommunityBot.Core.Communities;

namespace CommunityBot.Core;

/// <summary>Somebody who is being forgotten.</summary>
/// <param name="Person">Who.</param>
/// <param name="Works">What becomes of what they made for others.</param>
public sealed record Leaver(PersonId Person, Works Works)
{
    /// <summary>By which accounts they were reached when they were to be forgotten; null in older rows.</summary>
    public ImmutableArray<PersonAccount>? Accounts { get; init; }

    /// <summary>As whom they may be a member.</summary>
    public IEnumerable<MemberId> Members => Persons.Select(person => new MemberId(person.Value));

    /// <summary>Whether that member is they.</summary>
    public bool Is(MemberId member) => Members.Contains(member);

    /// <summary>Who they are, and who each of their accounts was before it was linked.</summary>
    public ImmutableArray<PersonId> Persons => [.. (Accounts ?? []).Select(PersonId.Of).Prepend(Person).Distinct()];
}
