using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A coordinator sets up a rhythm.</summary>
/// <param name="Asker">Who does.</param>
/// <param name="Stamp">The form's, so that the same form makes one rhythm however often it is sent.</param>
/// <param name="Plan">What the rhythm is to be.</param>
public sealed record CreateRhythm(Asker Asker, string Stamp, RhythmPlan Plan) : Command<CoordinatorState>
{
    /// <summary>The most rhythms that a community has at a time.</summary>
    public const int MaxRhythms = 200;

    /// <summary>What the origins of those begin with that were made by a form; whose form it was follows.</summary>
    internal const string FormOrigin = "form:";

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<CoordinatorState> Reading => CoordinatorState.Reading(Asker);

    public override Outcome Decide(CoordinatorState state, Instant now)
    {
        var origin = $"{FormOrigin}{Asker.Member}:{Stamp}";
        if (CoordinatorsOnly.Refusal(state.By) is { } refusal)
            return Outcome.Refuse(refusal);
        if (state.Rhythms.Any(rhythm => rhythm.Origin == origin))
            return Outcome.AsItWas;
        if (state.Rhythms.Count(rhythm => rhythm.State != RhythmState.Ended) >= MaxRhythms)
            return Outcome.Refuse(Message.Of(RhythmTexts.TooMany(MaxRhythms)).With(Ways));

        var id = RhythmId.Named(Plan.Details.Title, state.Rhythms.Select(rhythm => rhythm.Id).ToHashSet());
        var rhythm = new Rhythm(id, Plan.Details, Plan.Schedule, Plan.Leads, now) { Origin = origin };
        if (rhythm.NextBeat is not { } first)
            return Outcome.Refuse(Message.Of(RhythmFormTexts.NoDatesAhead));

        var announceAt = first.Start - rhythm.Leads.Announce;
        return Outcome
            .Apply.Put(rhythm)
            .Reply(
                Message
                    .Of(RhythmTexts.IsSetUp(rhythm, announceAt, now))
                    .With(
                        new Block.Buttons([RhythmButtons.Beats(id), RhythmButtons.Edit(id), RhythmButtons.AllRhythms])
                    )
            );
    }

    private static Block.Buttons Ways => new([RhythmButtons.AllRhythms]);
}
