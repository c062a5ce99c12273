using System.Collections.Immutable;
using CommunityBot.Core;

namespace CommunityBot.Tests.Pipeline;

internal static class TallyCapability
{
    public static Capability Capability { get; } =
        new("tally", TallyJson.Default)
        {
            Rows = ImmutableDictionary<string, Type>.Empty.Add("tally", typeof(Tally)),
            Actions = ImmutableDictionary<string, Func<Asker, string, Step>>
                .Empty.Add("tally.count", (asker, name) => new Step.Run(new CountUp(asker.Community.Partition, name)))
                .Add(
                    "tally.in-an-hour",
                    (asker, name) =>
                        new Step.Run(new CountUp(asker.Community.Partition, name, NodaTime.Duration.FromHours(1)))
                ),
            Dues = ImmutableDictionary<string, Func<PartitionKey, string, ICommand>>.Empty.Add(
                "tally",
                (partition, key) => new CountUp(partition, key.Split('|')[1])
            ),
        };
}
