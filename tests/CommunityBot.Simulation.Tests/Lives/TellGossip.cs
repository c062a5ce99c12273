using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Simulation.Lives;

/// <summary>Somebody tells all members something.</summary>
internal sealed record TellGossip(Asker Asker, string What, int Claim) : Command<TellGossip.State>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Community.Reading.With(
            Read.Range<Member>(Member.Prefix),
            (community, members) => new State(community, members)
        );

    public override Outcome Decide(State state, Instant now) =>
        state.Members.Aggregate(
            Outcome.Apply.Reply(Message.Of(Words(state.Community))),
            (outcome, member) => outcome.Send(new Dispatch.ToMember(member.Id, PromptTo(member, state.Community, now)))
        );

    private Prompt PromptTo(Member member, Community community, Instant now) =>
        new(
            new($"gossip:{community.Id.Value}:{What}:{member.Id.Value}"),
            community.Id,
            community.Name,
            new($"gossip:{community.Id.Value}", community.Name),
            (PromptClaim)Claim,
            now + Duration.FromHours(Claim),
            now + Duration.FromDays(6),
            Message.Of(Words(community)),
            Words(community)
        );

    private Phrase.Verbatim Words(Community community) => new($"{What} in {community.Name}");

    public sealed record State(Community Community, ImmutableArray<Member> Members);
}
