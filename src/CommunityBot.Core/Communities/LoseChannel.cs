using System.Collections.Immutable;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>The platform takes nothing for a channel of the community any more: its coordinators are told, once.</summary>
/// <param name="Community">Whose channel it is.</param>
/// <param name="Connected">Which; null for the one in which the community was founded.</param>
/// <param name="Reason">The platform's own code for why, for instance <c>is_archived</c>.</param>
public sealed record LoseChannel(CommunityId Community, Place? Connected, string Reason) : Command<LoseChannel.State>
{
    private static readonly Duration WorthTelling = Duration.FromDays(7);

    public override PartitionKey Partition => Community.Partition;

    public override Reading<State> Reading =>
        Read.Row<Community>(Communities.Community.Key)
            .With(
                Read.Row<ChannelTrouble>(ChannelTrouble.KeyOf(Connected)),
                (community, trouble) => (community, trouble)
            )
            .With(
                Read.Range<ConnectedChannel>(ConnectedChannel.Prefix),
                (both, channels) => (both.community, both.trouble, channels)
            )
            .With(
                Read.Range<Member>(Member.Prefix),
                (all, members) => new State(all.community, all.trouble, all.channels, members)
            );

    public override Outcome Decide(State state, Instant now)
    {
        if (state is not { Community: { LivesIn: null } community, Trouble: null })
            return Outcome.AsItWas;

        var trouble = new ChannelTrouble(now, Reason)
        {
            Channel = Connected is null ? "" : ConnectedChannel.Id(Connected),
        };
        // Each channel is told of in its own name; what else the community has goes on.
        var named = state.Channels.FirstOrDefault(channel =>
            Connected is not null && channel.RowKey == ConnectedChannel.Key(Connected)
        );
        var prompt = Prompt(community, named?.Name ?? community.Name, !state.Channels.IsEmpty, now);

        var news = Coordinators.ToTell(state.Members).Select(member => new Dispatch.ToMember(member.Id, prompt));

        return news.Aggregate(Outcome.Apply.Put(trouble), (outcome, one) => outcome.Send(one));
    }

    private Prompt Prompt(Community community, string channel, bool hasOthers, Instant now) =>
        new(
            new($"channel-trouble:{community.Id.Value}:{ChannelTrouble.KeyOf(Connected)}:{now.ToUnixTimeSeconds()}"),
            community.Id,
            community.Name,
            new($"channel:{community.Id.Value}", community.Name),
            PromptClaim.Promised,
            now,
            now + WorthTelling,
            hasOthers
                ? CommunityTexts.ChannelLostOfSeveral(channel, Reason)
                : CommunityTexts.ChannelLost(channel, Reason),
            CommunityTexts.ChannelLostLine(channel)
        );

    /// <summary>The community, whether that channel is in trouble already, the channels beside its first, and its members.</summary>
    public sealed record State(
        Community? Community,
        ChannelTrouble? Trouble,
        ImmutableArray<ConnectedChannel> Channels,
        ImmutableArray<Member> Members
    );
}
