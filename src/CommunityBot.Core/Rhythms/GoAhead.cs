using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A coordinator lets a gathering take place though few come. Nothing changes; they see that it was taken so.</summary>
public sealed record GoAhead(Asker Asker, GatheringId Gathering) : Command<AskedGathering>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedGathering> Reading => AskedGathering.Reading(Asker, Gathering);

    public override Outcome Decide(AskedGathering state, Instant now) =>
        state.FindToChange(Gathering, now) switch
        {
            GatheringSearch.Missing missing => Outcome.Refuse(missing.Why),
            GatheringSearch.Found found => Outcome.Apply.ReplyInPlace(
                Message
                    .Of(QuorumTexts.ItTakesPlace(found.Gathering))
                    .With(new Block.Buttons([RhythmButtons.Move(Gathering), RhythmButtons.Cancel(Gathering)]))
            ),
            _ => throw new UnreachableException(),
        };
}
