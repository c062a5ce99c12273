using NodaTime;

namespace CommunityBot.Core;

/// <summary>
/// Something that goes from member to member has come as far as one who is forgotten, and says so in the last part of its
/// key: it begins its round anew, and passes over those whose turn it was already.
/// </summary>
/// <param name="Partition">Where.</param>
/// <param name="RowKey">How far it has come.</param>
/// <param name="FromBeginning">The same at the beginning of its round, where the last part of the key is empty.</param>
public sealed record EraseProgress<TRow>(PartitionKey Partition, string RowKey, Func<TRow, TRow> FromBeginning)
    : Command<EraseProgress<TRow>.State>
    where TRow : class, IRow
{
    /// <summary>The row as it is, and one that stands at the beginning of the same round.</summary>
    public sealed record State(TRow? Row, TRow? Beginning);

    private readonly string _beginning = RowKey[..(RowKey.LastIndexOf('|') + 1)];

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Read.Row<TRow>(RowKey).With(Read.Row<TRow>(_beginning), (row, beginning) => new State(row, beginning));

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Row is not { } row || row.RowKey == _beginning)
            return Outcome.AsItWas;

        var erased = Outcome.Apply.Delete(row.RowKey);
        return state.Beginning is null ? erased.Put(FromBeginning(row)) : erased;
    }
}
