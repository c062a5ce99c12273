using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Some more members of a channel become members of the community that the channel belongs to now.</summary>
public sealed record CrowdDue(PartitionKey Partition, string RowKey) : Command<CrowdDue.State>
{
    private const int MostAccounts = 3;

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading
    {
        get
        {
            var after = RowKey[Crowd.Prefix.Length..];

            return Read.Row<Crowd>(RowKey)
                .With(Read.Row<Community>(Community.Key), (crowd, community) => (crowd, community))
                .With(
                    Read.Range<Member>(
                        Member.Prefix,
                        after.Length == 0 ? null : Member.Key(new(after)),
                        Crowd.StepSize
                    ),
                    (both, members) => new State(both.crowd, both.community, members)
                );
        }
    }

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Crowd is not { } crowd || crowd.At > now)
            return Outcome.AsItWas;

        var done = Outcome.Apply.Delete(crowd.RowKey);
        // Where the channel was disconnected meanwhile, who isn't there yet needn't go.
        if (state.Community is not { } from || from.LivesIn != crowd.To)
            return done;

        var gone = state.Members.Aggregate(done, (outcome, member) => Go(outcome, member, from.Id, crowd.To));

        return state.Members is { Length: Crowd.StepSize } and [.., var last]
            ? gone.Put(crowd with { After = last.Id.Value, At = now })
            : gone;
    }

    // Who coordinated the channel is a member like others: the community has people who appoint more.
    private static Outcome.Applied Go(Outcome.Applied outcome, Member member, CommunityId from, CommunityId to) =>
        member
            .Accounts.Take(MostAccounts)
            .Aggregate(
                outcome.Pass(new Errand.Join(to, member with { Role = Role.Member })),
                (sent, account) => sent.Pass(new Errand.Move(account, member.Person, from, to))
            );

    /// <summary>How far it is, the community they come from, and the next of them.</summary>
    public sealed record State(Crowd? Crowd, Community? Community, ImmutableArray<Member> Members);
}
