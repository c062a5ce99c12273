using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;

namespace CommunityBot.Privacy;

/// <summary>What somebody who is being forgotten has again: accounts by which they have come back, as somebody new.</summary>
internal sealed class Returned
{
    private readonly Leaver _leaver;
    private readonly ImmutableDictionary<PersonAccount, AccountLink> _linked;
    private readonly ImmutableDictionary<PersonAccount, AccountLink> _back;

    /// <summary>Of those of their accounts that belong to anybody, with the link of each.</summary>
    public Returned(Leaver leaver, ImmutableDictionary<PersonAccount, AccountLink> linked)
    {
        (_leaver, _linked) = (leaver, linked);

        // Who comes back is first of all the person of that very account; what is linked to none who is back is old.
        var anew = linked.Where(one => one.Value.Person == PersonId.Of(one.Key)).Select(one => one.Value.Person);
        var persons = anew.ToHashSet();
        _back = linked
            .Where(one => persons.Contains(one.Value.Person) || !leaver.Persons.Contains(one.Value.Person))
            .ToImmutableDictionary();
        Old = [.. linked.Keys.Except(_back.Keys)];
    }

    /// <summary>The accounts that still lead to who they were.</summary>
    public ImmutableArray<PersonAccount> Old { get; }

    /// <summary>Who of them isn't anybody any more.</summary>
    public ImmutableArray<PersonId> Gone => Without(_ => true);

    /// <summary>Who of them is nobody in a community.</summary>
    public ImmutableArray<PersonId> GoneFrom(CommunityId community) =>
        Without(link => link.Communities.Contains(community));

    /// <summary>Whether any of their accounts leads to a community, whoever it is of.</summary>
    public bool IsIn(CommunityId community) => _linked.Values.Any(link => link.Communities.Contains(community));

    public bool Has(PersonAccount account) => _back.ContainsKey(account);

    private ImmutableArray<PersonId> Without(Func<AccountLink, bool> isThere) =>
        [
            .. _leaver.Persons.Except(
                _back
                    .Where(one => isThere(one.Value))
                    .SelectMany(one => new[] { one.Value.Person, PersonId.Of(one.Key) })
            ),
        ];
}
