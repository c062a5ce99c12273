using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;

namespace CommunityBot.Privacy;

/// <summary>Somebody who is being erased, and how they are found.</summary>
/// <param name="Leaver">Who.</param>
/// <param name="Keys">Where a key of a row names them; events have accounts in their ids.</param>
/// <param name="Rows">Where a row names them.</param>
internal sealed record Theirs(Leaver Leaver, Traces Keys, Traces Rows)
{
    /// <summary>Among what belongs to communities and people, where only ids of people stand in rows.</summary>
    public static Theirs Of(Leaver leaver, params IEnumerable<Account> accounts) =>
        new(leaver, Traces.Of(leaver.Person, accounts), Traces.Of(leaver.Person));

    /// <summary>Among what belongs to their account's installation.</summary>
    public static Theirs InInstallation(Leaver leaver, Account account) =>
        new(leaver, Traces.Of(leaver.Person, account), Traces.Of(leaver.Person, account));

    /// <summary>Whether a message is to them, or answers them.</summary>
    public bool Has(OutboxRow row) =>
        row.Dispatch switch
        {
            Dispatch.ToMember to => to.Member == Leaver.Member,
            Dispatch.TakeBack back => back.Member == Leaver.Member,
            Dispatch.Reply => row.Origin is { From: var from }
                && Leaver.Person == new PersonId($"{from.Platform}.{from.Installation}.{from.User}"),
            _ => false,
        };
}
