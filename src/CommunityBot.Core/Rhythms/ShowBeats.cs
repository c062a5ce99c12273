using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A coordinator looks at the next gatherings of a rhythm, to move one or call it off.</summary>
public sealed record ShowBeats(Asker Asker, RhythmId Id) : Command<AskedRhythm>
{
    private const int Shown = 5;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedRhythm> Reading => AskedRhythm.Reading(Asker, Id);

    public override Outcome Decide(AskedRhythm state, Instant now) =>
        state.Find() switch
        {
            RhythmSearch.Missing missing => Outcome.Refuse(missing.Why),
            RhythmSearch.Found found => Outcome.Apply.Reply(Beats(found.Rhythm, state, now)),
            _ => throw new UnreachableException(),
        };

    private Message Beats(Rhythm rhythm, AskedRhythm state, Instant now)
    {
        var ahead = Ahead.Of([rhythm], state.Rows, now, Ahead.Ever, Shown);
        var title = ahead.IsEmpty ? RhythmTexts.NoBeats(rhythm) : RhythmTexts.NextBeats(rhythm);

        return Message
            .Of(title)
            .With([
                .. ahead.SelectMany(UpcomingItem.ForCoordinator),
                new Block.Buttons([RhythmButtons.Add(Id), RhythmButtons.Edit(Id), RhythmButtons.AllRhythms]),
            ]);
    }
}
