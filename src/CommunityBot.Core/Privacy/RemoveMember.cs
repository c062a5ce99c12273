using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Privacy;

/// <summary>A coordinator has the community forget a member, and has confirmed it. No other community does.</summary>
public sealed record RemoveMember(Asker Asker, MemberId Member) : Command<RemoveMember.Pair>
{
    /// <summary>The one who removes and the one who is removed.</summary>
    public sealed record Pair(Member? By, Member? Whom);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<Pair> Reading =>
        Communities
            .Member.Reading(Asker.Member)
            .With(Communities.Member.Reading(Member), (by, whom) => new Pair(by, whom));

    public override Outcome Decide(Pair state, Instant now) =>
        state switch
        {
            { By: not { Role: Role.Coordinator } } => Outcome.Refuse(CommunityTexts.CoordinatorsOnly),
            { Whom: null } => Outcome.Refuse(PrivacyTexts.IsGoneAlready),
            { Whom: var whom } when whom.Id == Asker.Member => Outcome.Refuse(
                PrivacyTexts.ForgetAsked(hasWorks: false)
            ),
            { Whom: var whom } => Outcome
                .Apply.Delete(whom.RowKey)
                .ReplyInPlace(PrivacyTexts.Removed)
                .Send(
                    new Dispatch.Erase(
                        new Departure.FromCommunity(new(whom.Person, Works.Stay), [Asker.Community]),
                        Look.First
                    )
                ),
        };
}
