using System.Collections.Immutable;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>The rows of what goes on after a gathering, what wakes them, and how they let go of people.</summary>
internal static class AfterRows
{
    public static ImmutableDictionary<string, Type> Rows { get; } =
        ImmutableDictionary
            .Create<string, Type>()
            .Add("aftermath", typeof(Aftermath))
            .Add("thanks-redraw", typeof(ThanksRedraw))
            .Add("was-there", typeof(WasThere))
            .Add("pulse", typeof(Pulse))
            .Add("pulse-given", typeof(PulseGiven))
            .Add("recap", typeof(Recap));

    public static ImmutableDictionary<string, Holding> Holdings { get; } =
        ImmutableDictionary
            .Create<string, Holding>()
            .Add(
                "was-there",
                new Holding.Own("gatherings where they were", (_, partition, key) => new EraseWasThere(partition, key))
            )
            .Add("pulse-given", Holding.OfRow<PulseGiven>("that an anonymous question was answered"))
            .Add(
                "recap",
                new Holding.Own(
                    "recaps they wrote",
                    (leaver, partition, key) => new EraseRecapWriter(partition, key, leaver)
                )
            );

    public static ImmutableDictionary<string, Lifetime> Lifetimes { get; } =
        ImmutableDictionary
            .Create<string, Lifetime>()
            .Add(
                "was-there",
                new("Answers", WasThere.Since, (partition, key, _) => new EraseRow<WasThere>(partition, key))
            );

    public static ImmutableDictionary<string, Func<PartitionKey, string, ICommand>> Dues { get; } =
        ImmutableDictionary
            .Create<string, Func<PartitionKey, string, ICommand>>()
            .Add("aftermath", (partition, key) => new AftermathDue(partition, IdIn(key)))
            .Add("thanks-redraw", (partition, key) => new ThanksRedrawDue(partition, IdIn(key)));

    private static GatheringId IdIn(string rowKey) => new(rowKey[(rowKey.IndexOf('|') + 1)..]);
}
