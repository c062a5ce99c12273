using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>A coordinator doesn't want advice: it rests for 90 days, for all who coordinate.</summary>
public sealed record DismissAdvice(Asker Asker, RhythmId Id, string Kind) : Command<DismissAdvice.State>
{
    /// <summary>Who asks, and what waits.</summary>
    public sealed record State(Member? By, AdviceDesk Desk);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Member.Reading(Asker.Member).With(AdviceDesk.Reading, (by, desk) => new State(by, desk));

    public override Outcome Decide(State state, Instant now)
    {
        if (CoordinatorsOnly.Refusal(state.By) is { } refusal)
            return Outcome.Refuse(refusal);
        if (state.Desk.Current is not { } current || current.Rhythm != Id || current.Kind != Kind)
            return Outcome.AsItWas;

        return Outcome
            .Apply.Put(state.Desk.Dismiss(now))
            .ReplyInPlace(Message.Of(LearningTexts.IsDismissed).With(new Block.Buttons([RhythmButtons.AllRhythms])));
    }
}
