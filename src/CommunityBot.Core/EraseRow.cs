using NodaTime;

namespace CommunityBot.Core;

/// <summary>Deletes a row, where it is still there, and whatever follows from it.</summary>
public sealed record EraseRow<TRow>(PartitionKey Partition, string RowKey) : Command<TRow?>
    where TRow : class, IRow
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<TRow?> Reading => Read.Row<TRow>(RowKey);

    public override Outcome Decide(TRow? state, Instant now) =>
        state is null ? Outcome.AsItWas : Outcome.Apply.Delete(state.RowKey);
}
