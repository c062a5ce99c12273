using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Bench.Bot;

/// <summary>Counts up and tells the one who asked how far it came.</summary>
public sealed record CountUp(PartitionKey Partition, string Name) : Command<Counter?>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<Counter?> Reading => Read.Row<Counter>(Counter.Key(Name));

    public override Outcome Decide(Counter? state, Instant now)
    {
        var count = (state?.Count ?? 0) + 1;
        var words = string.Create(CultureInfo.InvariantCulture, $"You are number {count}. {Counter.SomeNote}");

        return Outcome
            .Apply.Put(new Counter(Name, count, Counter.SomeNote, NextDue: null))
            .Reply(Message.Of(new Phrase.Verbatim(words)));
    }
}
