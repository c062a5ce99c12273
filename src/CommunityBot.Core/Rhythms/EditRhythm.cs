using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// A coordinator changes a rhythm. Its beats change from the first one on that isn't fixed; the gatherings that are fixed
/// keep their time, and take over the new name, place and link.
/// </summary>
/// <param name="Asker">Who does.</param>
/// <param name="Id">Which rhythm.</param>
/// <param name="Version">The version that the form showed.</param>
/// <param name="Plan">What the rhythm is to be.</param>
/// <param name="Typed">What was typed, to tell what nobody touched.</param>
public sealed record EditRhythm(Asker Asker, RhythmId Id, int Version, RhythmPlan Plan, FormValues Typed)
    : Command<AskedRhythm>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedRhythm> Reading => AskedRhythm.Reading(Asker, Id);

    public override Outcome Decide(AskedRhythm state, Instant now) =>
        state.Find() switch
        {
            RhythmSearch.Missing missing => Outcome.Refuse(missing.Why),
            RhythmSearch.Found { Rhythm: var rhythm } => Edit(rhythm, RhythmEdit.Keep(Plan, Typed, rhythm), state, now),
            _ => throw new UnreachableException(),
        };

    private Outcome Edit(Rhythm rhythm, RhythmPlan plan, AskedRhythm state, Instant now)
    {
        if (plan.IsAlready(rhythm))
            return Version == rhythm.Version ? Outcome.Apply.Reply(Unchanged(rhythm)) : Outcome.AsItWas;
        if (Version != rhythm.Version)
            return Outcome.Mend(Message.Of(RhythmFormTexts.ChangedMeanwhileWhileSaving(rhythm)));

        var edited = rhythm with
        {
            Details = plan.Details,
            Schedule = plan.Schedule,
            Leads = plan.Leads,
            Version = rhythm.Version + 1,
            Spreading = Ahead.Fixed(state.Rows, now).IsEmpty ? null : now,
        };

        return Outcome.Apply.Put(edited).Reply(Saved(edited, WhatStaysOf(plan, rhythm, state, now)));
    }

    private static IEnumerable<Block> WhatStaysOf(RhythmPlan plan, Rhythm before, AskedRhythm state, Instant now) =>
        plan.HasSameBeats(before.Schedule) ? [] : WhatStays.List(state.Rows, now);

    private Message Unchanged(Rhythm rhythm) =>
        Message.Of(RhythmTexts.NothingChanged(rhythm)).With(new Block.Buttons([RhythmButtons.Edit(Id)]));

    private Message Saved(Rhythm edited, IEnumerable<Block> whatStays) =>
        Message
            .Of(RhythmTexts.IsSaved(edited))
            .With([.. whatStays, new Block.Buttons([RhythmButtons.Beats(Id), RhythmButtons.AllRhythms])]);
}
