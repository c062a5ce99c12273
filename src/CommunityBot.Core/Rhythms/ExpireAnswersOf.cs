using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member's latest answers are let go of, as far as they are to gatherings of long ago.</summary>
public sealed record ExpireAnswersOf(PartitionKey Partition, string RowKey, Instant Before) : Command<AnswersOf?>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<AnswersOf?> Reading => Read.Row<AnswersOf>(RowKey);

    public override Outcome Decide(AnswersOf? state, Instant now)
    {
        if (state is null)
            return Outcome.AsItWas;

        var kept = state.ByGathering.Where(answer => Start(answer.Key) >= Before).ToImmutableDictionary();
        return (kept.Count, state.ByGathering.Count) switch
        {
            var (after, before) when after == before => Outcome.AsItWas,
            (0, _) => Outcome.Apply.Delete(state.RowKey),
            _ => Outcome.Apply.Put(state with { ByGathering = kept }),
        };
    }

    /// <summary>The oldest gathering that it is about.</summary>
    internal static Instant Since(IRow row) =>
        row is AnswersOf { ByGathering.IsEmpty: false } answers
            ? answers.ByGathering.Keys.Min(Start)
            : Instant.MaxValue;

    private static Instant Start(string gathering) => GatheringId.From(gathering).OriginalStart;
}
