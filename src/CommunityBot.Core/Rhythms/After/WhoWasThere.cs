using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>What a member's word about a gathering that is over sees.</summary>
public sealed record WhoWasThere(Member? By, Ended? Ended, WasThere? Mine, PulseGiven? Given)
{
    /// <summary>The redraw of the thanks that waits.</summary>
    public ThanksRedraw? Redraw { get; init; }

    /// <summary>What the pulse came to so far.</summary>
    public Pulse Pulse { get; init; } = Pulse.None(default);

    /// <summary>Reads it.</summary>
    public static Reading<WhoWasThere> Reading(Asker asker, GatheringId id) =>
        Member
            .Reading(asker.Member)
            .With(Ended.Reading(id), (by, ended) => (by, ended))
            .With(Read.Row<WasThere>(WasThere.Key(id, asker.Member)), (all, mine) => (all.by, all.ended, mine))
            .With(
                Read.Row<PulseGiven>(PulseGiven.Key(id, asker.Member)),
                (all, given) => new WhoWasThere(all.by, all.ended, all.mine, given)
            )
            .With(ThanksRedraw.Reading(id), (all, redraw) => all with { Redraw = redraw })
            .With(Pulse.Reading(id), (all, pulse) => all with { Pulse = pulse });

    /// <summary>Why nothing can be said any more; null while something can.</summary>
    internal Message? Refusal(Instant now) =>
        this switch
        {
            { By: null } => Kindly(GatheringTexts.IDoNotKnowYou),
            { Ended: null } => Kindly(GatheringTexts.IDoNotFindIt),
            { Ended: var ended } when !ended.Aftermath.IsOpen(now) || Pulse.IsClosed => Kindly(
                AfterTexts.ThatIsCounted(ended.Gathering)
            ),
            _ => null,
        };

    private static Message Kindly(Phrase why) =>
        Message.Of(why).With(new Block.Buttons([RhythmButtons.Upcoming, AfterButtons.Recaps]));
}
