using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Two members are one: in all the channels of both, with the greater of their roles.</summary>
public sealed record MergeMembers(MemberMerge Merge) : Command<MergeMembers.Pair>
{
    public override PartitionKey Partition => Merge.Community.Partition;

    public override Reading<Pair> Reading =>
        Member.Reading(Merge.Gone).With(Member.Reading(Merge.Kept), (gone, kept) => new Pair(gone, kept));

    public override Outcome Decide(Pair state, Instant now)
    {
        if (state.Gone is not { } gone)
            return Outcome.AsItWas;

        var kept = state.Kept ?? gone with { Id = Merge.Kept, Person = Merge.To };
        var role = kept.Role < gone.Role ? gone.Role : kept.Role;

        return Outcome.Apply.Delete(gone.RowKey).Put(kept.With(gone.Presences) with { Role = role });
    }

    /// <summary>The one who goes and the one who stays.</summary>
    public sealed record Pair(Member? Gone, Member? Kept);
}
