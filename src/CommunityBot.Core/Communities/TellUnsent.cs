using System.Collections.Immutable;
using CommunityBot.Core.Manners;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>
/// Something that was to be said in the channel failed for as long as it was tried: the coordinators are told, once until
/// it is replayed.
/// </summary>
public sealed record TellUnsent(CommunityId Community) : Command<TellUnsent.State>
{
    private static readonly Duration WorthTelling = Duration.FromDays(7);

    public override PartitionKey Partition => Community.Partition;

    public override Reading<State> Reading =>
        Read.Row<Community>(Communities.Community.Key)
            .With(Read.Row<Unsent>(Unsent.Key), (community, unsent) => (community, unsent))
            .With(
                Read.Range<Member>(Member.Prefix),
                (both, members) => new State(both.community, both.unsent, members)
            );

    public override Outcome Decide(State state, Instant now)
    {
        if (state is { Community: null } or { Unsent: not null })
            return Outcome.AsItWas;

        return Coordinators
            .ToTell(state.Members)
            .Select(member => new Dispatch.ToMember(member.Id, Prompt(state.Community, now)))
            .Aggregate(Outcome.Apply.Put(new Unsent(now)), (outcome, one) => outcome.Send(one));
    }

    private static Prompt Prompt(Community community, Instant now) =>
        new(
            new($"unsent:{community.Id.Value}:{now.ToUnixTimeSeconds()}"),
            community.Id,
            community.Name,
            new($"channel:{community.Id.Value}", community.Name),
            PromptClaim.Promised,
            now,
            now + WorthTelling,
            CommunityTexts.Unsent(community),
            CommunityTexts.UnsentLine(community)
        );

    /// <summary>The community, whether its coordinators know already, and its members.</summary>
    public sealed record State(Community? Community, Unsent? Unsent, ImmutableArray<Member> Members);
}
