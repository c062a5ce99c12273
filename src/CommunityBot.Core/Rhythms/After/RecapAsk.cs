using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>The question for a recap: asked once, of those who coordinate, and taken back when there is one.</summary>
internal static class RecapAsk
{
    /// <summary>Whom it is asked of.</summary>
    public static IEnumerable<Member> Asked(IEnumerable<Member> members) => Coordinators.ToTell(members);

    public static PromptId IdOf(GatheringId gathering, MemberId member) =>
        new($"recap:{gathering.Value}:{member.Value}");

    public static Dispatch.ToMember To(Member member, Community community, Gathering gathering, Instant now)
    {
        var text = AfterTexts.WhatHappened(gathering);
        var prompt = RhythmPrompts.Of(community, gathering, IdOf(gathering.Id, member.Id), now) with
        {
            Claim = PromptClaim.Normal,
            UsefulUntil = now + Aftermath.StaysOpen,
            Message = Message
                .Of(text)
                .With(
                    new Block.Buttons([AfterButtons.WriteRecap(gathering.Id)]),
                    new Block.Context(AfterTexts.NoRecapIsFine)
                ),
            Line = text,
        };

        return new(member.Id, prompt);
    }
}
