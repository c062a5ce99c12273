using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>
/// An account is a person of its own again. In a community where the other person has no account beside it, all they had
/// there becomes the account's.
/// </summary>
public sealed record SplitMember(CommunityId Community, PersonId From, PersonId To, PersonAccount Account)
    : Command<MergeMembers.Pair>
{
    private readonly MemberMerge _merge = new(Community, From, To);

    public override PartitionKey Partition => Community.Partition;

    public override Reading<MergeMembers.Pair> Reading =>
        Member.Reading(_merge.Gone).With(Member.Reading(_merge.Kept), (both, own) => new MergeMembers.Pair(both, own));

    public override Outcome Decide(MergeMembers.Pair state, Instant now)
    {
        if (state.Gone is not { } both)
            return Outcome.AsItWas;

        var theirs = both.Presences.Where(presence => presence.Account == Account).ToImmutableArray();
        if (theirs.Length == both.Presences.Length)
            return Outcome.Apply.Pass(new Errand.Merge(_merge));

        var to = state.Kept ?? new Member(_merge.Kept, To, both.Name, Role.Member);
        return Outcome.Apply.Put(both with { Presences = both.Presences.RemoveRange(theirs) }).Put(to.With(theirs));
    }
}
