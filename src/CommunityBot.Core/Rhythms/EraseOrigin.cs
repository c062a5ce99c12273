using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// Whoever set up a rhythm is forgotten, and so is that it came from a form of theirs: it needs that only while the form may
/// be sent once more.
/// </summary>
public sealed record EraseOrigin(PartitionKey Partition, string RowKey) : Command<Rhythm?>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<Rhythm?> Reading => Read.Row<Rhythm>(RowKey);

    public override Outcome Decide(Rhythm? state, Instant now) =>
        state?.Origin.StartsWith(CreateRhythm.FormOrigin, StringComparison.Ordinal) is true
            ? Outcome.Apply.Put(state with { Origin = "" })
            : Outcome.AsItWas;
}
