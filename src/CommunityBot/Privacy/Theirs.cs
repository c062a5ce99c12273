using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;

namespace CommunityBot.Privacy;

/// <summary>Somebody who is being erased, and how they are found.</summary>
/// <param name="Leaver">Who.</param>
/// <param name="Persons">Who they are, and who their accounts were, without those who have come back.</param>
/// <param name="Keys">Where a key of a row names them; events have accounts in their ids.</param>
/// <param name="Rows">Where a row names them.</param>
internal sealed record Theirs(Leaver Leaver, ImmutableArray<PersonId> Persons, Traces Keys, Traces Rows)
{
    /// <summary>Among what belongs to communities and people, where only ids of people stand in rows.</summary>
    public static Theirs Of(Leaver leaver, ImmutableArray<PersonId> persons)
    {
        var accounts = (leaver.Accounts ?? []).Where(account => persons.Contains(PersonId.Of(account)));

        return new(
            leaver,
            persons,
            Traces.Of(persons, accounts.Select(account => account.User)),
            Traces.Of(persons, [])
        );
    }

    /// <summary>Among what belongs to their account's installation.</summary>
    public static Theirs InInstallation(Leaver leaver, ImmutableArray<PersonId> persons, Account account)
    {
        var traces = Traces.Of(persons, [account.User]);
        return new(leaver, persons, traces, traces);
    }

    /// <summary>Whether a message is to them, or answers them.</summary>
    public bool Has(OutboxRow row) =>
        row.Dispatch switch
        {
            Dispatch.ToMember to => Is(to.Member),
            Dispatch.TakeBack back => Is(back.Member),
            Dispatch.Reply => Asked(row),
            _ => false,
        };

    /// <summary>Whether it follows from what they did.</summary>
    public bool Asked(OutboxRow row) =>
        row.Origin is { From: var from }
        && Persons.Contains(PersonId.Of(new(from.Platform, from.Installation, from.User)));

    private bool Is(MemberId member) => Persons.Contains(new PersonId(member.Value));
}
