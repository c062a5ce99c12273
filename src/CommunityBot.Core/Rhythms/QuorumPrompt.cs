using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What those who coordinate are asked when too few come.</summary>
internal static class QuorumPrompt
{
    public static Dispatch.ToMember To(
        MemberId member,
        Community community,
        Gathering gathering,
        int coming,
        Instant now
    )
    {
        var text = QuorumTexts.TooFew(gathering, coming);
        var id = string.Create(
            CultureInfo.InvariantCulture,
            $"quorum:{gathering.Id.Value}:{member.Value}:{gathering.Change}"
        );
        var prompt = RhythmPrompts.Of(community, gathering, new(id), now) with
        {
            Message = Message
                .Of(text)
                .With([
                    new Block.Context(QuorumTexts.NothingHappens),
                    new Block.Buttons([
                        RhythmButtons.GoAhead(gathering.Id),
                        RhythmButtons.Move(gathering.Id),
                        RhythmButtons.Cancel(gathering.Id),
                    ]),
                ]),
            Line = text,
        };

        return new(member, prompt);
    }
}
