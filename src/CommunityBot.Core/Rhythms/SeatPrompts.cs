using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What those hear who waited for a place.</summary>
internal static class SeatPrompts
{
    /// <summary>A place is free and kept for them: they take it or let it go.</summary>
    public static Dispatch.ToMember Offer(Community community, Gathering gathering, SeatOffer offer, Instant now)
    {
        var text = SeatTexts.IsKept(gathering, offer.Until);
        var prompt = RhythmPrompts.Of(community, gathering, IdOf(gathering.Id, offer), now) with
        {
            UsefulUntil = offer.Until,
            Message = Message
                .Of(text)
                .With([
                    new Block.Context(SeatTexts.ElseItGoesOn),
                    new Block.Buttons([
                        RhythmButtons.Say(gathering.Id, Answer.Yes, SeatTexts.TakeIt) with
                        {
                            Style = ButtonStyle.Primary,
                        },
                        RhythmButtons.Say(gathering.Id, Answer.No, SeatTexts.LetItGo),
                    ]),
                ]),
            Line = text,
        };

        return new(offer.Member, prompt);
    }

    /// <summary>Takes the message back while it waits for its moment.</summary>
    public static Dispatch.TakeBack TakeBack(GatheringId gathering, SeatOffer offer) =>
        new(offer.Member, IdOf(gathering, offer));

    private static PromptId IdOf(GatheringId gathering, SeatOffer offer) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"place:{gathering.Value}:{offer.Member.Value}:{offer.Until.ToUnixTimeSeconds()}"
            )
        );
}
