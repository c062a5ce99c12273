using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member is forgotten, and so is where they stood among those who have or await a place; the next one gets it.</summary>
public sealed record EraseSeat(PartitionKey Partition, string RowKey, Leaver Leaver) : Command<Seats?>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<Seats?> Reading => Read.Row<Seats>(RowKey);

    public override Outcome Decide(Seats? state, Instant now)
    {
        var listed = state is null ? [] : Leaver.Members.Where(state.Lists).ToList();

        return listed.Count > 0
            ? Outcome.Apply.Put(listed.Aggregate(state!, (seats, member) => seats.Left(member, now)))
            : Outcome.AsItWas;
    }
}
