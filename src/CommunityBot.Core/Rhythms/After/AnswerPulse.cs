using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>
/// A member who was there says whether it was worth their time. Two rows change: a sum, and that this member has answered.
/// What they said is in neither beside their name, so it can't be taken back.
/// </summary>
public sealed record AnswerPulse(Asker Asker, GatheringId Gathering, Worth Worth) : Command<WhoWasThere>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<WhoWasThere> Reading => WhoWasThere.Reading(Asker, Gathering);

    public override Outcome Decide(WhoWasThere state, Instant now) =>
        state switch
        {
            _ when state.Refusal(now) is { } refusal => Outcome.Refuse(refusal),
            { Given: not null } => Outcome.Apply.ReplyInPlace(Closing(AfterTexts.PulseIsGiven)),
            { Mine: null } => Outcome.Refuse(
                Message.Of(AfterTexts.SayYouWereThere).With(new Block.Buttons([AfterButtons.IWasThere(Gathering)]))
            ),
            _ => Outcome
                .Apply.Put(state.Pulse.With(Worth))
                .Put(new PulseGiven(Gathering, Asker.Member))
                .ReplyInPlace(Closing(AfterTexts.PulseIsCounted)),
        };

    private static Message Closing(Phrase text) => Message.Of(text).With(new Block.Buttons([RhythmButtons.Upcoming]));
}
