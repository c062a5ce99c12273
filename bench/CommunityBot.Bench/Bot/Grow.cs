using CommunityBot.Core;
using NodaTime;

namespace CommunityBot.Bench.Bot;

/// <summary>A due moment of a counter: it grows and tells nobody.</summary>
public sealed record Grow(PartitionKey Partition, string Name) : Command<Counter?>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<Counter?> Reading => Read.Row<Counter>(Counter.Key(Name));

    public override Outcome Decide(Counter? state, Instant now) =>
        Outcome.Apply.Put(new Counter(Name, (state?.Count ?? 0) + 1, Counter.SomeNote, NextDue: null));
}
