using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A coordinator calls one gathering off; everybody is told.</summary>
/// <param name="Asker">Who does.</param>
/// <param name="Gathering">Which gathering; it may be a beat that isn't fixed yet.</param>
/// <param name="Change">The number of its last change that the form showed.</param>
/// <param name="Note">Why; may be empty.</param>
public sealed record CancelGathering(Asker Asker, GatheringId Gathering, int Change, string Note)
    : Command<ChangedGathering>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<ChangedGathering> Reading => ChangedGathering.Reading(Asker, Gathering);

    public override Outcome Decide(ChangedGathering state, Instant now) =>
        state.Asked.FindToChange(Gathering, now) switch
        {
            GatheringSearch.Missing missing => Outcome.Refuse(missing.Why),
            GatheringSearch.Found found when found.Gathering.Change != Change => ChangedMeanwhile(found.Gathering),
            GatheringSearch.Found found => Cancel(found.Gathering, state, now),
            _ => throw new UnreachableException(),
        };

    private static Outcome.Refused ChangedMeanwhile(Gathering gathering)
    {
        var why = RhythmFormTexts.GatheringChangedMeanwhile(gathering);
        return Outcome.Mend(Message.Of(why), new InputError(GatheringInputs.Note, why));
    }

    private Outcome.Applied Cancel(Gathering gathering, ChangedGathering state, Instant now)
    {
        var cancelled = gathering with { Stage = new GatheringStage.Cancelled(Note), Change = gathering.Change + 1 };

        return state
            .Apply(gathering, cancelled, now)
            .Send(GatheringNews.Cancelled(cancelled, Note))
            .Reply(
                Message
                    .Of(RhythmTexts.IsCancelled(cancelled))
                    .With(
                        new Block.Buttons([RhythmButtons.Add(Gathering.Rhythm), RhythmButtons.Beats(Gathering.Rhythm)])
                    )
            );
    }
}
