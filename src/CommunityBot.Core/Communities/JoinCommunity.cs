using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody is a member from now on. Quietly: what a newcomer is told is no business of the door.</summary>
public sealed record JoinCommunity(CommunityId Community, Member Member) : Command<Member?>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<Member?> Reading => Member.Reading(Member.Id);

    public override Outcome Decide(Member? state, Instant now) =>
        state switch
        {
            null => Outcome.Apply.Put(Member),
            _ when After(state) == state => Outcome.AsItWas,
            _ => Outcome.Apply.Put(After(state)),
        };

    // Who adds the bot again coordinates, so that a community that lost its last coordinator isn't lost.
    private Member After(Member before) =>
        before.With(Member.Presences) with
        {
            // By an account that was linked to theirs later they may be called otherwise.
            Name = IsOwn ? Member.Name : before.Name,
            Role = before.Role < Member.Role ? Member.Role : before.Role,
        };

    private bool IsOwn => Member.Accounts.All(account => PersonId.Of(account) == Member.Person);
}
