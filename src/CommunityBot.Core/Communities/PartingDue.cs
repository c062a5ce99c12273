using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Some more members leave the community with a channel, and belong to the channel's own community again.</summary>
public sealed record PartingDue(PartitionKey Partition, string RowKey) : Command<PartingDue.State>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading
    {
        get
        {
            var (channel, after) = Parting.Parse(RowKey);

            return Read.Row<Parting>(RowKey)
                .With(Read.Row<Community>(Community.Key), (parting, community) => (parting, community))
                .With(
                    Read.Row<ConnectedChannel>($"{ConnectedChannel.Prefix}{channel}"),
                    (both, again) => (both.parting, both.community, again)
                )
                .With(
                    Read.Range<Member>(
                        Member.Prefix,
                        after.Length == 0 ? null : Member.Key(new(after)),
                        Parting.StepSize
                    ),
                    (both, members) => new State(both.parting, both.community, both.again, members)
                );
        }
    }

    public override Outcome Decide(State state, Instant now)
    {
        if (state is not { Parting: { } parting, Community: { } community } || parting.At > now)
            return Outcome.AsItWas;

        // Where the channel was connected again meanwhile, who is here still stays.
        if (state.Again is not null)
            return Outcome.Apply.Delete(parting.RowKey);

        var parted = state.Members.Aggregate(
            Outcome.Apply.Delete(parting.RowKey),
            (outcome, member) => Part(outcome, member, parting.Channel, community.Id)
        );

        return state.Members is { Length: Parting.StepSize } and [.., var last]
            ? parted.Put(parting with { After = last.Id.Value, At = now })
            : parted;
    }

    private static Outcome.Applied Part(
        Outcome.Applied outcome,
        Member member,
        ConnectedChannel channel,
        CommunityId community
    )
    {
        var there = member.Presences.Where(presence => presence.IsIn(channel.Channel)).ToImmutableArray();
        if (there is not [var first, ..])
            return outcome;

        var rest = member with { Presences = member.Presences.RemoveRange(there) };
        var stays = rest.Accounts.Contains(first.Account);
        var back = member with { Role = Role.Member, Presences = there };
        var sent = outcome
            .Pass(new Errand.Join(channel.Home, back))
            .Pass(new Errand.Move(first.Account, member.Person, stays ? null : community, channel.Home));

        return rest.Presences.IsEmpty
            ? sent.Delete(member.RowKey).Pass(new Errand.Withdraw(member.Person, community))
            : sent.Put(rest);
    }

    /// <summary>How far it is, the community they leave, the channel where it came back, and the next of the members.</summary>
    public sealed record State(
        Parting? Parting,
        Community? Community,
        ConnectedChannel? Again,
        ImmutableArray<Member> Members
    );
}
