using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Nobody asks for an old code any more: it is forgotten.</summary>
public sealed record OfferedCodeDue(PartitionKey Partition) : Command<OfferedCode?>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<OfferedCode?> Reading => OfferedCode.Reading;

    public override Outcome Decide(OfferedCode? state, Instant now) =>
        state is { NextDue: { } due } && due <= now ? Outcome.Apply.Delete(state.RowKey) : Outcome.AsItWas;
}
