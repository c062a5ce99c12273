using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// A telling has come as far as a member who is forgotten: it begins its round anew, and passes over those who know already.
/// </summary>
public sealed record EraseTelling(PartitionKey Partition, string RowKey) : Command<EraseTelling.State>
{
    /// <summary>The telling as it is, and one that stands at the beginning of the same round.</summary>
    public sealed record State(Telling? Telling, Telling? Beginning);

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Read.Row<Telling>(RowKey)
            .With(Read.Row<Telling>(BeginningOf(RowKey)), (telling, beginning) => new State(telling, beginning));

    public override Outcome Decide(State state, Instant now) =>
        state switch
        {
            { Telling: null } or { Telling.After: "" } => Outcome.AsItWas,
            { Telling: var telling, Beginning: null } => Outcome
                .Apply.Delete(telling.RowKey)
                .Put(telling with { After = "" }),
            { Telling: var telling } => Outcome.Apply.Delete(telling.RowKey),
        };

    private static string BeginningOf(string rowKey) => rowKey[..(rowKey.LastIndexOf('|') + 1)];
}
