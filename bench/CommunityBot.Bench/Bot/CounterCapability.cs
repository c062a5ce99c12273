using System.Collections.Immutable;
using CommunityBot.Core;

namespace CommunityBot.Bench.Bot;

/// <summary>The smallest capability that does what all of them do: one row, one answer, and perhaps a due moment.</summary>
internal static class CounterCapability
{
    public const string Action = "counter.count";

    public static Capability Capability { get; } =
        new("counter", CounterJson.Default)
        {
            Rows = ImmutableDictionary<string, Type>.Empty.Add("counter", typeof(Counter)),
            Actions = ImmutableDictionary<string, Func<Asker, string, Step>>.Empty.Add(
                Action,
                (asker, name) => new Step.Run(new CountUp(asker.Community.Partition, name))
            ),
            Dues = ImmutableDictionary<string, Func<PartitionKey, string, ICommand>>.Empty.Add(
                "counter",
                (partition, key) => new Grow(partition, key.Split('|')[1])
            ),
        };
}
