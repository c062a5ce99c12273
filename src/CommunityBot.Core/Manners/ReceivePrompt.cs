using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>A capability of some community wants to tell the person something.</summary>
public sealed record ReceivePrompt(PersonId Person, Prompt Prompt) : Command<Arrival>
{
    private const int NeighboursLookedAt = 3;

    public override PartitionKey Partition => Person.Partition;

    public override Reading<Arrival> Reading
    {
        get
        {
            var key = PromptDecision.Key(Prompt.Id);

            return Correspondence
                .Reading(Person)
                .With(Read.Row<PromptDecision>(key), (state, earlier) => new Arrival(state, earlier, []))
                .With(
                    Read.Range<PromptDecision>(PromptDecision.Prefix, after: key, NeighboursLookedAt),
                    (arrival, neighbours) => arrival with { Neighbours = neighbours }
                );
        }
    }

    public override Outcome Decide(Arrival state, Instant now)
    {
        var before = state.Correspondence;
        var waiting = before.Waiting.FirstOrDefault(waiting => waiting.Prompt.Id == Prompt.Id);

        if (before.Person.Into is { } other)
            return waiting is null
                ? Outcome.Apply.Pass(new Errand.Tell(other, Prompt))
                : Outcome.Apply.Delete(waiting.RowKey).Pass(new Errand.Tell(other, Prompt));

        var known = waiting is null ? state.Earlier?.Content : PromptContent.Of(waiting.Prompt);

        if (known == PromptContent.Of(Prompt))
            return Outcome.AsItWas;

        var arrived = new WaitingPrompt(Prompt, waiting?.Since ?? now);
        var settlement = Settlement.Of(
            before with
            {
                Waiting = [.. before.Waiting.Where(other => other != waiting), arrived],
                Mailbox = before.Mailbox.Remember(Prompt),
            },
            now
        );

        return Forget(state, settlement, now)
            .Aggregate(settlement.Since(before, now), (outcome, old) => outcome.Delete(old.RowKey));
    }

    // The decision on what the prompt said earlier makes room for the new one, which may have to wait.
    private IEnumerable<PromptDecision> Forget(Arrival state, Settlement settlement, Instant now)
    {
        var old = state.Neighbours.Where(neighbour => neighbour.CanBeForgotten(now));
        var waits = settlement.After.Waiting.Any(waiting => waiting.Prompt.Id == Prompt.Id);

        return waits && state.Earlier is { } earlier ? old.Append(earlier) : old;
    }
}
