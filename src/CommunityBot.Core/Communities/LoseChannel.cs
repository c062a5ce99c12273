using System.Collections.Immutable;
using CommunityBot.Core.Manners;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>The platform takes nothing for the community's channel any more: its coordinators are told, once.</summary>
/// <param name="Community">Whose channel it is.</param>
/// <param name="Reason">The platform's own code for why, for instance <c>is_archived</c>.</param>
public sealed record LoseChannel(CommunityId Community, string Reason) : Command<LoseChannel.State>
{
    /// <summary>As many as fit into one commit with room to spare.</summary>
    private const int MostTold = 20;

    private static readonly Duration WorthTelling = Duration.FromDays(7);

    public override PartitionKey Partition => Community.Partition;

    public override Reading<State> Reading =>
        Read.Row<Community>(Communities.Community.Key)
            .With(Read.Row<ChannelTrouble>(ChannelTrouble.Key), (community, trouble) => (community, trouble))
            .With(
                Read.Range<Member>(Member.Prefix),
                (both, members) => new State(both.community, both.trouble, members)
            );

    public override Outcome Decide(State state, Instant now)
    {
        if (state is { Community: null } or { Trouble: not null })
            return Outcome.AsItWas;

        var news = state
            .Members.Where(member => member.Role is Role.Coordinator)
            .Take(MostTold)
            .Select(member => new Dispatch.ToMember(member.Id, Prompt(state.Community, now)));

        return news.Aggregate(Outcome.Apply.Put(new ChannelTrouble(now, Reason)), (outcome, one) => outcome.Send(one));
    }

    private Prompt Prompt(Community community, Instant now) =>
        new(
            new($"channel-trouble:{community.Id.Value}:{now.ToUnixTimeSeconds()}"),
            community.Id,
            community.Name,
            new($"channel:{community.Id.Value}", community.Name),
            PromptClaim.Promised,
            now,
            now + WorthTelling,
            CommunityTexts.ChannelLost(community, Reason),
            CommunityTexts.ChannelLostLine(community)
        );

    /// <summary>The community, whether its channel is in trouble already, and its members.</summary>
    public sealed record State(Community? Community, ChannelTrouble? Trouble, ImmutableArray<Member> Members);
}
