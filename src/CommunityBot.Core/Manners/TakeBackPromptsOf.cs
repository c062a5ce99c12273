using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>A person has left a community: what waits from it has become pointless. Takes back some at a time.</summary>
public sealed record TakeBackPromptsOf(PersonId Person, CommunityId Community) : Command<Correspondence>
{
    /// <summary>How many are taken back in one step: few, as what else waits is settled in the same batch.</summary>
    public const int StepSize = 5;

    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        var pointless = state.Waiting.Where(waiting => waiting.Prompt.Community == Community).Take(StepSize).ToList();
        if (pointless.Count == 0)
            return Outcome.AsItWas;

        var fate = new PromptFate.Dropped(DropReason.TakenBack);
        return pointless.Aggregate(
            state.Become(state with { Waiting = state.Waiting.RemoveRange(pointless) }, now),
            (outcome, waiting) => outcome.Put(PromptDecision.On(waiting.Prompt, now, fate))
        );
    }
}
