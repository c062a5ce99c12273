using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A coordinator has another member coordinate too.</summary>
public sealed record AppointCoordinator(Asker Asker, MemberId Member) : Command<AppointCoordinator.Pair>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<Pair> Reading =>
        Communities
            .Member.Reading(Asker.Member)
            .With(Communities.Member.Reading(Member), (by, whom) => new Pair(by, whom));

    public override Outcome Decide(Pair state, Instant now) =>
        state switch
        {
            { By: not { Role: Role.Coordinator } } => Outcome.Refuse(CommunityTexts.CoordinatorsOnly),
            { Whom: null } => Outcome.Refuse(CommunityTexts.MemberIsGone),
            { Whom.Role: Role.Coordinator } => Outcome.AsItWas,
            { Whom: var whom } => Outcome
                .Apply.Put(whom with { Role = Role.Coordinator })
                .Reply(CommunityTexts.Appointed(whom)),
        };

    /// <summary>The one who appoints and the one who is appointed.</summary>
    public sealed record Pair(Member? By, Member? Whom);
}
