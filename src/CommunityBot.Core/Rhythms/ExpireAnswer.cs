using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>An answer was kept for long enough: it goes, unless its gathering is still ahead. Its card stays as it was drawn.</summary>
public sealed record ExpireAnswer(PartitionKey Partition, string RowKey) : Command<ExpireAnswer.State>
{
    /// <summary>The answer, and its gathering where it is ahead.</summary>
    public sealed record State(Attendance? Answer, Gathering? Ahead);

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Read.Row<Attendance>(RowKey)
            .With(Gathering.Reading(EraseAnswer.GatheringOf(RowKey)), (answer, ahead) => new State(answer, ahead));

    public override Outcome Decide(State state, Instant now) =>
        state is { Answer: { } answer, Ahead: null } ? Outcome.Apply.Delete(answer.RowKey) : Outcome.AsItWas;

    /// <summary>The later of when it was given and what it is about.</summary>
    internal static Instant Since(IRow row) =>
        row is Attendance answer ? Instant.Max(answer.At, answer.Gathering.OriginalStart) : Instant.MaxValue;
}
