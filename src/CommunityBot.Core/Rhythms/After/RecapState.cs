using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>What whoever writes a recap sees.</summary>
public sealed record RecapState(Member? By, Ended? Ended, Recap? Recap, ImmutableArray<Member> Members)
{
    /// <summary>What the pulse came to.</summary>
    public Pulse Pulse { get; init; } = Pulse.None(default);

    /// <summary>The redraw of the thanks that waits.</summary>
    public ThanksRedraw? Redraw { get; init; }

    /// <summary>Reads it.</summary>
    public static Reading<RecapState> Reading(Asker asker, GatheringId id) =>
        Member
            .Reading(asker.Member)
            .With(Ended.Reading(id), (by, ended) => (by, ended))
            .With(Recap.Reading(id), (all, recap) => (all.by, all.ended, recap))
            .With(
                Read.Range<Member>(Member.Prefix),
                (all, members) => new RecapState(all.by, all.ended, all.recap, members)
            )
            .With(Pulse.Reading(id), (all, pulse) => all with { Pulse = pulse })
            .With(ThanksRedraw.Reading(id), (all, redraw) => all with { Redraw = redraw });

    /// <summary>
    /// Why this member can't write it; null where they can. The first one to write may be anybody; what is written is
    /// changed by its writer and by those who coordinate.
    /// </summary>
    internal Message? Refusal() =>
        this switch
        {
            { By: null } => Kindly(GatheringTexts.IDoNotKnowYou),
            { Ended: null } => Kindly(GatheringTexts.IDoNotFindIt),
            { Recap: { } recap } when recap.By != By.Id && By.Role is not Role.Coordinator => Kindly(
                AfterTexts.ThereIsARecap
            ),
            _ => null,
        };

    private static Message Kindly(Phrase why) => Message.Of(why).With(new Block.Buttons([AfterButtons.Recaps]));
}
