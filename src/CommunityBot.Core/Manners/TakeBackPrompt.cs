using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>A prompt that still waits has become pointless. One that was sent stays sent.</summary>
public sealed record TakeBackPrompt(PersonId Person, PromptId Prompt) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        if (state.Waiting.FirstOrDefault(waiting => waiting.Prompt.Id == Prompt) is not { } pointless)
            return state.Person.Into is { } other
                ? Outcome.Apply.Pass(new Errand.TakeBack(other, Prompt))
                : Outcome.AsItWas;

        var fate = new PromptFate.Dropped(DropReason.TakenBack);
        return state
            .Become(state with { Waiting = state.Waiting.Remove(pointless) }, now)
            .Put(PromptDecision.On(pointless.Prompt, now, fate));
    }
}
