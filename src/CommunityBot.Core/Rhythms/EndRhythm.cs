using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A coordinator ends a rhythm for good. What is fixed already stays, and they are shown it.</summary>
public sealed record EndRhythm(Asker Asker, RhythmId Id) : Command<AskedRhythm>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedRhythm> Reading => AskedRhythm.Reading(Asker, Id);

    public override Outcome Decide(AskedRhythm state, Instant now) =>
        state.Find() switch
        {
            RhythmSearch.Missing missing => Outcome.Refuse(missing.Why),
            RhythmSearch.Found found => Outcome
                .Apply.Put(found.Rhythm with { State = RhythmState.Ended })
                .Reply(
                    Message
                        .Of(RhythmTexts.Ended(found.Rhythm))
                        .With([
                            .. WhatStays.List(state.Rows, now),
                            new Block.Buttons([RhythmButtons.AllRhythms, RhythmButtons.NewRhythm]),
                        ])
                ),
            _ => throw new UnreachableException(),
        };
}
