using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A coordinator lets a rhythm rest. What is fixed already stays, and they are shown it.</summary>
public sealed record PauseRhythm(Asker Asker, RhythmId Id) : Command<AskedRhythm>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedRhythm> Reading => AskedRhythm.Reading(Asker, Id);

    public override Outcome Decide(AskedRhythm state, Instant now) =>
        state.Find() switch
        {
            RhythmSearch.Missing missing => Outcome.Refuse(missing.Why),
            RhythmSearch.Found { Rhythm.State: RhythmState.Paused } => Outcome.AsItWas,
            RhythmSearch.Found found => Outcome
                .Apply.Put(found.Rhythm with { State = RhythmState.Paused })
                .ReplyInPlace(
                    Message
                        .Of(RhythmTexts.Rests(found.Rhythm))
                        .With([
                            .. WhatStays.List(state.Rows, now),
                            new Block.Buttons([RhythmButtons.Resume(Id), RhythmButtons.AllRhythms]),
                        ])
                ),
            _ => throw new UnreachableException(),
        };
}
