using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>A member is forgotten, and so is that they were at a gathering; its thanks are drawn without them.</summary>
public sealed record EraseWasThere(PartitionKey Partition, string RowKey) : Command<EraseWasThere.State>
{
    /// <summary>What they said, and the redraw of the thanks that waits.</summary>
    public sealed record State(WasThere? There, ThanksRedraw? Redraw);

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Read.Row<WasThere>(RowKey)
            .With(ThanksRedraw.Reading(EraseAnswer.GatheringOf(RowKey)), (there, redraw) => new State(there, redraw));

    public override Outcome Decide(State state, Instant now) =>
        state.There is { } there
            ? ThanksRedraw.Also(Outcome.Apply.Delete(RowKey), there.Gathering, state.Redraw, now)
            : Outcome.AsItWas;
}
