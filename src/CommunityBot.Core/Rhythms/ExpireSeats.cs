using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>Who had a place was kept for as long as the answers: it goes, unless its gathering is still ahead.</summary>
public sealed record ExpireSeats(PartitionKey Partition, string RowKey) : Command<ExpireSeats.State>
{
    /// <summary>The lists, and their gathering where it is ahead.</summary>
    public sealed record State(Seats? Seats, Gathering? Ahead);

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Read.Row<Seats>(RowKey)
            .With(Gathering.Reading(new(RowKey[Seats.Prefix.Length..])), (seats, ahead) => new State(seats, ahead));

    public override Outcome Decide(State state, Instant now) =>
        state is { Seats: { } seats, Ahead: null } ? Outcome.Apply.Delete(seats.RowKey) : Outcome.AsItWas;

    /// <summary>When the gathering was first to be.</summary>
    internal static Instant Since(IRow row) => row is Seats seats ? seats.Gathering.OriginalStart : Instant.MaxValue;
}
