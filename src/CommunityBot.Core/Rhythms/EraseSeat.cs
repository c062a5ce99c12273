using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member is forgotten, and so is where they stood among those who have or await a place; the next one gets it.</summary>
public sealed record EraseSeat(PartitionKey Partition, string RowKey, MemberId Member) : Command<Seats?>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<Seats?> Reading => Read.Row<Seats>(RowKey);

    public override Outcome Decide(Seats? state, Instant now) =>
        state is not null && state.Lists(Member) ? Outcome.Apply.Put(state.Left(Member, now)) : Outcome.AsItWas;
}
